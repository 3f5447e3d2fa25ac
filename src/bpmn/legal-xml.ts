/** What XML 1.0 has no place for, not even as a reference: control characters, halves of surrogate pairs, two non-characters. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Takes out of a text what no XML may hold. Moddle writes such characters as they are, and they get in easily: a line break
 * of a word processor is a vertical tab. Tools then refuse the file.
 */
export function legalXml(text: string): string {
  return text.replace(illegal, '');
}
