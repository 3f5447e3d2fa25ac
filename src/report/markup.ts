/** What XML 1.0 cannot hold, not even as a reference. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Returns text as the content of an element or of an attribute in double quotes, in XML and HTML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Returns text as Markdown that shows it letter by letter: nothing in it is a table cell, a tag, a link, a mention or emphasis.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~!$^]/g, '\\$&')
    .replace(/@/g, '&#64;')
    // GitHub makes links of bare addresses, and of them only when they begin so.
    .replace(/:\/\//g, '&#58;//').replace(/\b(www)\./gi, '$1&#46;');
}
