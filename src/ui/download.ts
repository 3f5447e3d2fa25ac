/** Hands `text` to the browser as a file to keep. Characters that a file system refuses are replaced in `name`. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim();
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
