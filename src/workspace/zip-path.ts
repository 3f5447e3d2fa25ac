/** Says whether a path stays inside the folder that it is unpacked into: relative, without `..`, without signs that no file name has. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > longestPath || /^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(path)) return false;
  return path.split(/[/\\]/).every((part) => part !== '..' && part !== '.' && part !== '');
}

/** Longer paths no system takes. */
const longestPath = 1024;

/**
 * Returns the path of an entry as it was meant. Some archivers write `\` between folders, and names in UTF-8 or in the code page of a
 * Russian Windows (866) without saying so, which are then read as Latin-1.
 */
export function writtenPath(read: string): string {
  return decoded(read).replaceAll('\\', '/');
}

function decoded(read: string): string {
  if (!/[\u0080-\u00FF]/.test(read) || /[\u0100-\uFFFF]/.test(read)) return read;
  const bytes = Uint8Array.from(read, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a Western name has above these is a letter there too; Russian names have some of them.
    return /[\u0080-\u00AF]/.test(read) ? new TextDecoder('ibm866').decode(bytes) : read;
  }
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** So many characters a name may have: of 255 bytes, with room for an ending and a number. */
const longestName = 60;

/** Returns a name for a file or folder that every system takes; `otherwise` where nothing is left of it. */
export function safeName(name: string, otherwise: string): string {
  const cleaned = Array.from(name.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '-')).slice(0, longestName).join('').replace(/^[\s.]+|[\s.]+$/g, '');
  if (cleaned === '') return otherwise;
  return reserved.test(cleaned) ? `${cleaned}-` : cleaned;
}

/** Returns a function that makes paths unique, also where small and large letters are the same: "a.bpmn", then "a 2.bpmn". */
export function createUniquePaths(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    for (let number = 1; ; number += 1) {
      const path = `${folder}${name}${number === 1 ? '' : ` ${number}`}${ending}`;
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}
