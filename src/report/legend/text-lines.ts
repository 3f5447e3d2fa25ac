/**
 * Breaks a text into lines of at most `width` pixels at a font size, at spaces and after hyphens; a word that is longer than a line
 * stands alone. Without a page nothing can be measured, so letters are taken a little wider than Arial has them.
 */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().split(/(?<=[\s-])/u)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Returns how wide a text is at most, in pixels. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += emOf(letter);
  return width * size;
}

function emOf(letter: string): number {
  if (/[ijlftr.,:;'’|!()[\]\s/-]/.test(letter)) return 0.36;
  if (/[mwMWжшщюфыЖШЩЮФЫМ@&%—…]/u.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.74;
  return 0.58;
}
