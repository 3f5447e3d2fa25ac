import crosswalk from '../../palette/crosswalk.json' with { type: 'json' };
import type { ElementTree } from './element-tree.ts';
import type { EtomElement } from './model.ts';
import { parentOf } from './process-id.ts';

/**
 * Returns the element of the tree for which later TM Forum releases use this number, or a number above it; `undefined` where
 * there is none. The same number may mean something else here, so ask only about an ID that no catalogue has.
 */
export function counterpartOf(laterId: string, tree: ElementTree): EtomElement | undefined {
  for (let id: string | undefined = laterId; id !== undefined; id = parentOf(id)) {
    const row = crosswalk.rows.find(({ later }) => later.some((entry) => entry.id === id));
    if (row !== undefined) return tree.get(row.id, crosswalk.edition);
  }
  return undefined;
}
