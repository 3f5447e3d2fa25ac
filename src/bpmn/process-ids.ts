import { listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';
import { randomId } from './platform.ts';
import { readDefinitions, writeDefinitions } from './read.ts';
import { walk } from './walk.ts';

/**
 * Returns the diagram with a new random ID for each process, for a duplicate: calls from other diagrams must not find
 * two of them (DESIGN section 6, Calls). Pools, planes and calls within the file follow. Rejects with
 * `UnreadableDiagram`; what reading the text loses is lost in the result.
 */
export async function renewProcessIds(xml: string): Promise<string> {
  const { definitions } = await readDefinitions(xml);
  const renewed = new Map<string, string>();
  for (const root of listOf(definitions, 'rootElements')) {
    if (!root.$instanceOf('bpmn:Process')) continue;
    const id = randomId('Process_');
    if (root.id !== undefined) renewed.set(root.id, id);
    root.id = id;
  }
  walk(definitions, (element) => followCall(element, renewed));
  return writeDefinitions(definitions);
}

/** `calledElement` is a qualified name, no reference of moddle: it may carry a prefix. */
function followCall(element: ModdleElement, renewed: ReadonlyMap<string, string>): void {
  const called = element.$instanceOf('bpmn:CallActivity') ? element.get('calledElement') : undefined;
  if (typeof called !== 'string') return;
  const [, prefix = '', id = ''] = /^(.*:)?(.*)$/s.exec(called) ?? [];
  const next = renewed.get(id);
  if (next !== undefined) element.set('calledElement', prefix + next);
}
