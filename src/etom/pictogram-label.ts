import type { ElementTree } from './element-tree.ts';
import type { EtomElement } from './model.ts';
import { verticalsOf } from './pictogram.ts';

/** What a pictogram shows, in words: key and values of a message, the names in both languages. */
export type PictogramLabel =
  | { readonly key: 'pictogram.area'; readonly values: Readonly<Record<'id' | 'name_en' | 'name_ru', string>> }
  | { readonly key: 'pictogram.label'; readonly values: Readonly<Record<'id' | 'name_en' | 'name_ru' | 'place_en' | 'place_ru', string>> };

/**
 * Says what a pictogram shows: ID and name of the element, then the names of the cells that are dark: its horizontal group (its area
 * for a group or a vertical) and the verticals that it covers, which a group leaves out because it covers all.
 */
export function pictogramLabel(element: EtomElement, tree: ElementTree): PictogramLabel {
  const values = { id: element.id, name_en: element.names.en, name_ru: element.names.ru };
  const place = placeOf(element, tree);
  if (place.length === 0) return { key: 'pictogram.area', values };
  const told = (locale: 'en' | 'ru'): string => place.map(({ names }) => names[locale]).join(', ');
  return { key: 'pictogram.label', values: { ...values, place_en: told('en'), place_ru: told('ru') } };
}

function placeOf(element: EtomElement, tree: ElementTree): readonly EtomElement[] {
  let above = tree.parent(element);
  if (element.level < 2) return above === undefined ? [] : [above];
  while (above !== undefined && above.level > 1) above = tree.parent(above);
  const covered = verticalsOf(element, tree).map((vertical) => tree.get(vertical)).filter((found) => found !== undefined);
  return above === undefined ? covered : [above, ...covered];
}
