import { Parser } from 'saxen';

/** A place in a text, both 1-based; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Returns where the tag of each element with an `id` begins; of a duplicate the first one. One pass; made only for a text
 * that has something to show, because it reads every attribute.
 */
export function placesById(xml: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const placeAt = createPlaces(xml);
  let position = 0;
  // The parser tells no positions, but it speaks in the order of the text: each thing is looked for behind the last one.
  const pass = (start: string, content: string): void => {
    const found = xml.indexOf(start + content, position);
    if (found !== -1) position = found + start.length + content.length;
  };
  new Parser()
    .on('error', () => {})
    .on('comment', (content) => pass('<!--', content))
    .on('cdata', (content) => pass('<![CDATA[', content))
    .on('question', (content) => pass('', content))
    .on('attention', (content) => pass('', content))
    .on('openTag', (name, attributes, decode) => {
      pass('<', name);
      const start = position - name.length - 1;
      const found = attributes();
      const id = found === false ? undefined : found['id'];
      if (id !== undefined && !places.has(decode(id))) places.set(decode(id), placeAt(start));
    })
    .parse(xml);
  return places;
}

/** Returns what tells the place of an offset of `text`. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return (offset) => {
    let [first, last] = [0, starts.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
  };
}
