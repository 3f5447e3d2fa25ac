/** No file system takes more than 255 bytes, and a character has up to four; the rest is for the ending. */
const longestName = 60;

/**
 * Returns a file name that every system takes: what one refuses is replaced, and dots and blanks at the ends, which hide a
 * file or lose its ending, are left out.
 */
export function fileNameOf(name: string, ending: string): string {
  const base = Array.from(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')).slice(0, longestName).join('').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${base === '' ? 'diagram' : base}.${ending}`;
}

/** Hands the bytes of a BPMN file to the browser as they are; the ending stays, else it is `bpmn`. */
export function downloadBytes(name: string, bytes: Uint8Array): void {
  const [, base = name, ending = 'bpmn'] = /^(.*)\.(\w{1,8})$/s.exec(name) ?? [];
  download(fileNameOf(base, ending), new Blob([Uint8Array.from(bytes)]), 'application/xml');
}

/** Hands `content` to the browser as a file to keep. `name` is one that `fileNameOf` made. */
export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
