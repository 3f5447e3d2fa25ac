import file from '../../palette/synonyms.json' with { type: 'json' };

/** Words of the trade that mean the same, in both languages, and the elements that they lead to, the likeliest first. */
export interface SynonymGroup {
  /** Kebab-case English, unique among the groups. */
  readonly key: string;
  /** Process IDs of the edition gost-r-53633. */
  readonly elements: readonly string[];
  readonly ru: readonly string[];
  readonly en: readonly string[];
}

/** The groups of `palette/synonyms.json`. A test checks the file, so it is not validated again here. */
export const synonyms: readonly SynonymGroup[] = file.groups;
