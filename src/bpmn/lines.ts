import { Parser } from 'saxen';

/**
 * Returns the 1-based line on which the tag of each element with an `id` begins; of a duplicate the first one. One pass;
 * made only for a text that has something to show, because it reads every attribute.
 */
export function linesById(xml: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  let position = 0;
  const lineAt = (end: number): number => {
    for (; counted < end; counted++) {
      const code = xml.charCodeAt(counted);
      if (code === 10 || (code === 13 && xml.charCodeAt(counted + 1) !== 10)) line++;
    }
    return line;
  };
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
      const found = attributes();
      const id = found === false ? undefined : found['id'];
      if (id !== undefined && !lines.has(decode(id))) lines.set(decode(id), lineAt(position));
    })
    .parse(xml);
  return lines;
}
