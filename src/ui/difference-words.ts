import type { DiffElement, Difference, FactChange } from '../editor/index.ts';
import type { ElementTree, Tag } from '../etom/index.ts';
import type { Words } from '../words/index.ts';

/** Says differences in words: text of people is only inserted, never read as anything else. */
export interface DifferenceWords {
  /** What happened to which element: “1.1.1.6 added after 1.1.1.5”. */
  headOf(difference: Difference): string;
  /** Which element that is, where the head does not say it: its name and its kind. */
  nameOf(difference: Difference): string;
  /** What differs, a line a fact. */
  linesOf(difference: Difference): readonly string[];
}

/** Longer texts are cut: a list is no place to read documentation. */
const longest = 120;

/** Returns the words of one language. `tree` knows the names of functions. */
export function differenceWords(words: Words, tree: ElementTree): DifferenceWords {
  const typeOf = ({ type }: DiffElement): string => (type === 'Definitions' ? words.format('diff.file') : words.format('element.type', { type }));
  const shortOf = (element: DiffElement): string => element.tags[0]?.processId ?? longOf(element);
  const longOf = (element: DiffElement): string => (element.name.trim() === '' ? typeOf(element) : words.format('diff.named', { name: cut(element.name) }));
  const placeOf = (element: DiffElement | undefined): string => {
    if (element === undefined) return words.format('diff.nothing');
    const [tag] = element.tags;
    return tag === undefined ? longOf(element) : words.format('diff.tagged', { name: longOf(element), id: tag.processId });
  };
  /** An ID names a step only where its neighbor has another one. */
  const listOf = (elements: readonly DiffElement[], besides: DiffElement): string => {
    const isTold = elements.every((element) => shortOf(element) !== shortOf(besides));
    return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(elements.map(isTold ? shortOf : longOf));
  };
  const functionOf = (tag: Tag, key: string): string => {
    const found = tree.get(tag.processId, tag.edition)?.functions.find((each) => each.key === key);
    return found?.[words.locale] ?? key;
  };

  function lineOf(fact: FactChange): string {
    switch (fact.fact) {
      case 'tagReplaced':
      case 'tagPrimary': return words.format(`diff.${fact.fact}`, { before: fact.before.processId, after: fact.after.processId });
      case 'tagAdded':
      case 'tagRemoved': return words.format(`diff.${fact.fact}`, { id: fact.tag.processId });
      case 'functionAdded':
      case 'functionRemoved': return words.format(`diff.${fact.fact}`, { id: fact.tag.processId, name: functionOf(fact.tag, fact.key) });
      case 'type': return words.format('diff.type', { before: words.format('element.type', { type: fact.before }), after: words.format('element.type', { type: fact.after }) });
      case 'name':
      case 'condition':
      case 'calls':
      case 'documentation': return words.format(`diff.${fact.fact}`, { how: fact.before === '' ? 'come' : fact.after === '' ? 'gone' : 'changed', before: cut(fact.before), after: cut(fact.after) });
      case 'source':
      case 'target':
      case 'parent':
      case 'lane': return words.format(`diff.${fact.fact}`, { before: placeOf(fact.before), after: placeOf(fact.after) });
      case 'external':
      case 'expanded': return words.format(`diff.${fact.fact}`, { after: String(fact.after) });
      case 'details':
      case 'moved':
      case 'resized':
      case 'rerouted':
      case 'label':
      case 'look':
      case 'drawn':
      case 'undrawn': return words.format('diff.drawing', { fact: fact.fact });
    }
  }

  return {
    headOf: (difference) => {
      const { kind, element, follows, precedes } = difference;
      if (kind !== 'added' && kind !== 'removed') return longOf(element);
      const [where, others] = follows.length > 0 ? ['after', follows] as const : precedes.length > 0 ? ['before', precedes] as const : ['alone', []] as const;
      return words.format(`diff.${kind}`, { what: shortOf(element), where, other: listOf(others, element) });
    },
    nameOf: (difference) => {
      const { kind, element } = difference;
      const id = element.tags[0]?.processId;
      if (kind === 'added' || kind === 'removed') return element.name.trim() === '' ? (id === undefined ? '' : typeOf(element)) : id === undefined ? typeOf(element) : longOf(element);
      return [id, element.name.trim() === '' || element.type === 'Definitions' ? undefined : typeOf(element)].filter((part) => part !== undefined).join(' · ');
    },
    linesOf: ({ facts }) => facts.map(lineOf),
  };
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
