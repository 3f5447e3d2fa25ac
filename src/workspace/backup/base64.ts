/** So many bytes at a time: a call takes only so many arguments. */
const atOnce = 0x8000;

/** Returns bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += atOnce) text += String.fromCharCode(...bytes.subarray(start, start + atOnce));
  return btoa(text);
}

/** Returns the bytes of base64; throws where it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
