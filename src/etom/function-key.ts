const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ß: 'ss',
};

const longest = 48;

/** Returns a text in small Latin letters, digits and hyphens, whole words of it up to 48 characters; Russian letters are transliterated. May be empty. */
export function kebabCase(text: string): string {
  const words = text.normalize('NFC').toLowerCase().replace(/[а-яёß]/g, (letter) => letters[letter] ?? '').normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '').split(/[^a-z0-9]+/).filter((word) => word !== '');
  let key = '';
  for (const word of words) {
    const longer = key === '' ? word.slice(0, longest) : `${key}-${word}`;
    if (longer.length > longest) break;
    key = longer;
  }
  return key;
}

/** Returns `wanted`, or with the first number behind it that makes it differ from all that is taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean, separator = '-'): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted}${separator}${number}`;
    if (!isTaken(name)) return name;
  }
}
