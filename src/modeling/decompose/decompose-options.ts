import { isOffered, judgeTag } from '../../etom/index.ts';
import type { ElementTree, EtomElement, Tag } from '../../etom/index.ts';
import { is } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { CallHost } from './call-host.ts';

/**
 * What can be done with the inside of a step. `enter`: the plane of a collapsed sub-process is shown. `sub-process`: the step becomes
 * one. `steps`: the known parts of its element are put inside, from a start to an end. `open-called`, `call-new`, `call-existing`:
 * the inside is another diagram.
 */
export type DecomposeKind = 'enter' | 'steps' | 'sub-process' | 'open-called' | 'call-new' | 'call-existing';

/** One possibility. Plain data. */
export interface DecomposeOption {
  readonly kind: DecomposeKind;
  /** `steps`: how many there are. */
  readonly count?: number;
}

/** Returns what can be done with the inside of `element`, the likeliest first; nothing for what has no inside of its own. */
export function decomposeOptions(element: DiagramElement, parts: readonly EtomElement[], host: CallHost | undefined): readonly DecomposeOption[] {
  const steps: readonly DecomposeOption[] = parts.length === 0 ? [] : [{ kind: 'steps', count: parts.length }];
  const calls: readonly DecomposeOption[] = host === undefined ? [] : [{ kind: 'call-new' }, { kind: 'call-existing' }];
  const isRoot = element.parent === null || element.parent === undefined;
  if (isRoot) return is(element, 'bpmn:Collaboration') || !isEmpty(element) ? [] : steps;
  if (is(element, 'bpmn:SubProcess')) {
    const collapsed = element.di.get('isExpanded') !== true;
    const enter: readonly DecomposeOption[] = collapsed ? [{ kind: 'enter' }] : [];
    return isEmpty(element) ? [...steps, ...enter, ...calls] : enter;
  }
  if (is(element, 'bpmn:CallActivity')) {
    const called = calledBy(element);
    if (called === '') return [...calls, ...steps, { kind: 'sub-process' }];
    return [...(host?.find(called) !== undefined ? [{ kind: 'open-called' } as const] : []), ...calls];
  }
  return is(element, 'bpmn:Task') ? [...steps, { kind: 'sub-process' }, ...calls] : [];
}

/** Returns the process that a call activity names; blank for none. */
export function calledBy(element: DiagramElement): string {
  const called = element.businessObject.get('calledElement');
  return typeof called === 'string' ? called.trim() : '';
}

/** Returns the parts of the element of a step's primary tag that catalogues list and that may be used. */
export function partsOf(tag: Tag | undefined, tree: ElementTree): readonly EtomElement[] {
  const verdict = tag === undefined ? undefined : judgeTag(tag, tree);
  if (verdict?.kind !== 'valid' || verdict.unchecked || verdict.element.level < 2) return [];
  return tree.children(verdict.element.id).filter(isOffered);
}

/** Nothing flows inside yet. The content is that of the model: a collapsed sub-process draws it elsewhere. */
function isEmpty({ businessObject }: DiagramElement): boolean {
  const { flowElements: inner } = businessObject as unknown as { readonly flowElements?: unknown };
  return !Array.isArray(inner) || inner.length === 0;
}
