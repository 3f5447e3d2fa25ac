import russian from 'bpmn-js-i18n/translations/ru.js';
import type { Translate } from '../services.ts';
import type { EtomLocale } from './etom-locale.ts';
import { stockTexts } from './stock-texts.ts';

/** Makes the service `translate`, which bpmn-js asks for every text, so that it follows `etomLocale`. */
export function createTranslate(etomLocale: EtomLocale): Translate {
  return (template, replacements = {}) => fillIn(textOf(template, etomLocale), replacements);
}
createTranslate.$inject = ['etomLocale'];

/** Our Russian where the community's lacks a text, else the community's; English is what bpmn-js says itself. */
function textOf(template: string, { words }: EtomLocale): string {
  if (words.locale === 'en') return template;
  const key = stockTexts[template];
  return key === undefined ? (russian[template] ?? template) : words.format(key);
}

function fillIn(text: string, replacements: Readonly<Record<string, string>>): string {
  return text.replace(/{([^}]+)}/g, (placeholder, name: string) => replacements[name] ?? placeholder);
}
