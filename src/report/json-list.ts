/** Writes a list as `JSON.stringify` with an indentation of two does, one element a piece; `depth` is that of the list. */
export function* jsonList<Item>(items: readonly Item[], depth: number, dataOf: (item: Item) => unknown): Generator<string> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  const lead = `\n${'  '.repeat(depth + 1)}`;
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '[' : ','}${lead}${JSON.stringify(dataOf(item), undefined, 2).replaceAll('\n', lead)}`;
  }
  yield `\n${'  '.repeat(depth)}]`;
}
