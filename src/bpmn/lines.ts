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

/** Returns what tells the place of an offset of `text`. Asked from the beginning to the end, it goes through the text once. */
export function createPlaces(text: string): (offset: number) => Place {
  let [line, lineStart, counted] = [1, 0, 0];
  return (offset) => {
    if (offset < counted) [line, lineStart, counted] = [1, 0, 0];
    for (; counted < offset; counted += 1) {
      const code = text.charCodeAt(counted);
      if (code !== 10 && (code !== 13 || text.charCodeAt(counted + 1) === 10)) continue;
      line += 1;
      lineStart = counted + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
