import { createSearch } from '../../search/index.ts';
import type { Hit, Reason, ReasonKind, Search } from '../../search/index.ts';
import type { ElementTree } from '../../etom/index.ts';
import { insideGroup } from '../blocks/block-entries.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import type { PopupEntry } from '../services.ts';
import type { EtomTree } from '../tree/etom-tree.ts';

/** How diagram-js searches in lists: returns what fits, best first. `options.keys` names the texts of an entry that count. */
export type EntrySearch = (entries: readonly PopupEntry[], query: string, options: { readonly keys: readonly string[] }) => readonly { readonly item: PopupEntry }[];

/**
 * Makes the service `etomEntrySearch`, by which popup menus search: entries that are eTOM elements are found as the palette and
 * the panel find them, the others as diagram-js does. First comes an entry that bears exactly the typed name, then elements
 * that are meant by number or name, then the other entries, then elements that have something to do with the words.
 */
export function createEntrySearch(stock: EntrySearch, tree: EtomTree, locale: EtomLocale): EntrySearch {
  let made: { readonly of: ElementTree; readonly search: Search } | undefined;
  return (entries, query, options) => {
    const elements = new Map(entries.flatMap((entry) => (entry.element === undefined ? [] : [[entry.element.id, entry]])));
    const others = stock(entries.filter(({ element }) => element === undefined), query, options);
    if (elements.size === 0) return others;
    if (made?.of !== tree.current) made = { of: tree.current, search: made?.search.over(tree.current) ?? createSearch(tree.current) };
    const hits = made.search.find(query).filter(({ element }) => elements.has(element.id));
    const near = (one: Hit, other: Hit): number => rankOf(elements.get(other.element.id)) - rankOf(elements.get(one.element.id));
    const shown = (chosen: readonly Hit[]): { item: PopupEntry }[] => chosen.toSorted(near).flatMap(({ element, reasons: [reason] }) => {
      const entry = elements.get(element.id);
      return entry === undefined ? [] : [{ item: explained(entry, reason, locale) }];
    });
    const isNamed = ({ item }: { readonly item: PopupEntry }): boolean => item.label.toLowerCase() === query.trim().toLowerCase();
    return [
      ...others.filter(isNamed),
      ...shown(hits.filter(isMeant)),
      ...others.filter((found) => !isNamed(found)),
      ...shown(hits.filter((hit) => !isMeant(hit))),
    ];
  };
}
createEntrySearch.$inject = ['search', 'etomTree', 'etomLocale'];

const meant: ReadonlySet<ReasonKind> = new Set(['id', 'name', 'abbreviation', 'later-id', 'retired', 'parent', 'near']);

function isMeant({ reasons: [reason] }: Hit): boolean {
  return reason !== undefined && meant.has(reason.kind);
}

/** What lies below the element around the place comes before the rest. */
function rankOf(entry: PopupEntry | undefined): number {
  return entry?.group.id === insideGroup ? 1 : 0;
}

/** Reasons that the label does not show by itself. */
const told: ReadonlySet<ReasonKind> = new Set(['function', 'synonym', 'later-id', 'retired', 'parent', 'near']);

/** The entry with the reason why it was found in the place of its description. */
function explained(entry: PopupEntry, reason: Reason | undefined, { words }: EtomLocale): PopupEntry {
  if (reason === undefined || !told.has(reason.kind)) return entry;
  const { kind, text, later, element } = reason;
  return {
    ...entry,
    description: words.format('modeling.found', {
      kind: kind.replace('-', ''),
      text: element === undefined ? text : `${element.id} ${element.names[words.locale]}`,
      releases: later?.releases ?? '',
    }),
  };
}
