import { IntlMessageFormat } from 'intl-messageformat';
import type { House } from './house.ts';

/** All texts of one language by key. */
export type Dictionary = Readonly<Record<string, string>>;

/** A part of a parsed ICU message. */
interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
  readonly pluralType?: string;
}

const kinds: Readonly<Record<number, string>> = { 1: 'text', 2: 'number', 3: 'date', 4: 'time', 5: 'select', 6: 'plural' };

/**
 * What a message asks for: the names of its values, each with its kind. A name that a message carries in both languages,
 * `name_en` and `name_ru`, counts as one in the text of its own language.
 */
function valuesOf(locale: string, parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => [
    ...(part.type in kinds ? [`${String(part.value).replace(new RegExp(`_${locale}$`), '_*')}:${kinds[part.type]}`] : []),
    ...Object.values(part.options ?? {}).flatMap((option) => valuesOf(locale, option.value)),
    ...valuesOf(locale, part.children ?? []),
  ]);
}

/** The plural forms that a language needs and a message lacks. */
function missingForms(locale: string, parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    const needed = part.type === 6
      ? new Intl.PluralRules(locale, { type: part.pluralType === 'ordinal' ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories : [];
    const options = part.options ?? {};
    return [
      ...needed.filter((form) => !(form in options)),
      ...Object.values(options).flatMap((option) => missingForms(locale, option.value)),
    ];
  });
}

function parse(locale: string, text: string): readonly Part[] {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as readonly Part[];
}

/** Each language has the same keys, and each text the same values and all plural forms of its language. */
export function dictionaryFaults(dictionaries: Readonly<Record<string, Dictionary>>): readonly string[] {
  const keys = new Set(Object.values(dictionaries).flatMap((dictionary) => Object.keys(dictionary)));
  return [...keys].flatMap((key) => {
    const missing = Object.keys(dictionaries).filter((locale) => !(key in (dictionaries[locale] ?? {})));
    if (missing.length > 0) {
      return missing.map((locale) => `${key}: is not in ${locale}`);
    }
    const parsed = Object.entries(dictionaries).map(([locale, dictionary]) => ({ locale, parts: parse(locale, dictionary[key] ?? '') }));
    const asked = new Set(parsed.map(({ locale, parts }) => [...new Set(valuesOf(locale, parts))].toSorted().join(' ')));
    return [
      ...(asked.size > 1 ? [`${key}: asks for other values in each language: ${[...asked].join(' / ')}`] : []),
      ...parsed.flatMap(({ locale, parts }) => missingForms(locale, parts).map((form) => `${key}: lacks the plural form ${form} in ${locale}`)),
    ];
  });
}

/** Keys that no module names, neither whole nor as a template such as `issue.${rule}.title`. */
export function unusedKeys(house: House, keys: readonly string[]): readonly string[] {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { nodes } of house.files.filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/words/'))) {
    for (const node of nodes) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') {
        whole.add(node['value']);
      }
      if (node.type === 'TemplateLiteral') {
        const quasis = (node['quasis'] as readonly { readonly value: { readonly raw: string } }[]).map(({ value }) => value.raw);
        if (/^[a-z][\w-]*\.[\w.-]*$/i.test(quasis[0] ?? '') && quasis.every((quasi) => /^[\w.-]*$/.test(quasi))) {
          patterns.push(new RegExp(`^${quasis.map((quasi) => quasi.replaceAll('.', String.raw`\.`)).join('.+')}$`));
        }
      }
    }
  }
  return keys.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
}
