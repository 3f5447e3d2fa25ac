import crm from '../../palette/gost-r-53633.3-2009.json' with { type: 'json' };
import map from '../../palette/gost-r-53633-map.json' with { type: 'json' };
import type { Catalogue } from './model.ts';

/**
 * Returns the catalogues that come with eTOM Flow: the CRM elements of GOST R 53633.3-2009 first, then the map of the whole
 * edition. A test checks the files, so they are not validated again here. Another built-in catalogue is one line more.
 */
export function builtInCatalogues(): readonly Catalogue[] {
  return [crm as Catalogue, map as Catalogue];
}
