/** Which diagrams lie open side by side, in the order of their tabs, and which were looked at last, the present one first. IDs. */
export interface OpenTabs {
  readonly tabs: readonly string[];
  readonly recent: readonly string[];
}

/** More tabs than this close those that were looked at longest ago. */
const most = 12;
const mostRecent = 50;

/** Returns the tabs after a diagram was opened: behind the one that was open, unless it has a tab; the same object where nothing changes. */
export function opened({ tabs, recent }: OpenTabs, id: string): OpenTabs {
  if (recent[0] === id && tabs.includes(id)) return { tabs, recent };
  const next = [id, ...recent.filter((each) => each !== id)].slice(0, mostRecent);
  if (tabs.includes(id)) return { tabs, recent: next };
  const place = tabs.indexOf(recent[0] ?? '') + 1 || tabs.length;
  const all = tabs.toSpliced(place, 0, id);
  const oldest = all.length > most ? all.toSorted((a, b) => age(next, b) - age(next, a))[0] : undefined;
  return { tabs: all.filter((each) => each !== oldest), recent: next };
}

/** Returns the tabs without one, and where its place was the open one, the diagram to show instead: its neighbour, the right one before the left. */
export function closed({ tabs, recent }: OpenTabs, id: string, openId: string | undefined): { readonly tabs: OpenTabs; readonly show: string | undefined } {
  const place = tabs.indexOf(id);
  const left = tabs.filter((each) => each !== id);
  return { tabs: { tabs: left, recent }, show: id === openId ? (left[place] ?? left[place - 1]) : undefined };
}

/** Returns the tabs of those diagrams that are there. */
export function stillThere({ tabs, recent }: OpenTabs, isThere: (id: string) => boolean): OpenTabs {
  return { tabs: tabs.filter(isThere), recent: recent.filter(isThere) };
}

function age(recent: readonly string[], id: string): number {
  const place = recent.indexOf(id);
  return place === -1 ? recent.length : place;
}
