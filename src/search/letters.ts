/** Returns a word as words are compared: composed, in small letters, ё as е, without the ending 's, in one script. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  return plain.test(small) ? small : inOneScript(word.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/['’]s$/, ''));
}

/** Mends a word that mixes Latin letters and Cyrillic ones of the same look ("СRM", "зaказ"). Other words stay as they are. */
function inOneScript(word: string): string {
  if (!cyrillic.test(word) || !latin.test(word)) return word;
  const asLatin = exchange(word, cyrillicLooks, latinLooks);
  if (!cyrillic.test(asLatin)) return asLatin;
  const asCyrillic = exchange(word, latinLooks, cyrillicLooks);
  return latin.test(asCyrillic) ? word : asCyrillic;
}

/** Returns a text as it would stand if it had been typed in the other keyboard layout, Russian or English: "pfrfp" is "заказ". */
export function inOtherLayout(text: string): string {
  const small = text.toLowerCase();
  return cyrillic.test(small) ? exchange(small, russianKeys, englishKeys) : exchange(small, englishKeys, russianKeys);
}

/** Returns a text in the letters of the other script by their sound: "zakaz" is "заказ", "ордер" is "order". */
export function inOtherScript(text: string): string {
  const small = text.toLowerCase();
  if (!latin.test(small)) return Array.from(small, (letter) => soundsOf.get(letter) ?? letter).join('');
  return small.replace(sounds, (letters) => lettersOf.get(letters) ?? letters);
}

function exchange(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => (from.includes(letter) ? (to[from.indexOf(letter)] ?? letter) : letter)).join('');
}

/** Words that folding leaves as they are: most of them. */
const plain = /^(?:[a-z]+|[а-я]+|[0-9.]+)$/;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
const cyrillicLooks = 'авсенкмортухі';
const latinLooks = 'abcehkmoptyxi';
const englishKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const transliteration: readonly (readonly [russian: string, latin: string])[] = [
  ['щ', 'shch'], ['ж', 'zh'], ['ч', 'ch'], ['ш', 'sh'], ['ю', 'yu'], ['ю', 'ju'], ['я', 'ya'], ['я', 'ja'], ['х', 'kh'], ['ц', 'ts'],
  ['а', 'a'], ['б', 'b'], ['в', 'v'], ['г', 'g'], ['д', 'd'], ['е', 'e'], ['з', 'z'], ['и', 'i'], ['й', 'y'], ['к', 'k'], ['л', 'l'], ['м', 'm'],
  ['н', 'n'], ['о', 'o'], ['п', 'p'], ['р', 'r'], ['с', 's'], ['т', 't'], ['у', 'u'], ['ф', 'f'], ['х', 'h'], ['ц', 'c'], ['э', 'e'], ['ы', 'y'], ['ь', ''], ['ъ', ''],
];
/** The first line of a letter or of a sound counts. */
const soundsOf: ReadonlyMap<string, string> = new Map(transliteration.toReversed());
const lettersOf: ReadonlyMap<string, string> = new Map(transliteration.filter(([, sound]) => sound !== '').map(([letter, sound]) => [sound, letter] as const).toReversed());
const sounds = new RegExp([...lettersOf.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
