import { listOf, walkInSteps } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { ActiveRule } from './active-rules.ts';
import { Connections } from './connections.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { AcceptedIssue, Issue, Summary } from './issue.ts';
import type { ResolveProcess, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { describe, Run } from './run.ts';
import type { Placed } from './run.ts';
import type { Settings } from './settings.ts';

/** What a validation goes by. */
export interface ValidationOptions {
  readonly tree: ElementTree;
  /** Severities and options; default: those of the rules. */
  readonly settings?: Settings;
  /** Finds the processes of other diagrams that call activities name; without it they are not looked at. */
  readonly resolve?: ResolveProcess;
  /** Default: all. */
  readonly rules?: readonly Rule[];
}

/** What a validation found. */
export interface ValidationResult {
  /** In the order of the walk, which is that of the document; on one element in the order of the rules. Frozen. */
  readonly issues: readonly Issue[];
  /** What would be issues, had nobody accepted them. In the same order, frozen. */
  readonly accepted: readonly AcceptedIssue[];
  readonly summary: Summary;
  /** How many tags mean each element, by process ID; an unlisted ID of level 3 counts for its parent. */
  readonly usage: ReadonlyMap<string, number>;
}

/**
 * Checks a diagram in one walk over its moddle tree, which may be live: reads only, and keeps nothing from one call to the
 * next. Never throws because of a rule: one that fails is an issue of its own, once, and does not run again in this call.
 */
export function validate(definitions: ModdleElement, options: ValidationOptions): ValidationResult {
  const steps = validateInSteps(definitions, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** After how many elements others may have their turn: a fraction of a millisecond. */
const stride = 20;

/**
 * Like `validate`, in steps of a fraction of a millisecond each, for a page that must not be blocked. Whoever changes the
 * diagram between two steps drops the generator and begins anew.
 */
export function* validateInSteps(definitions: ModdleElement, options: ValidationOptions): Generator<void, ValidationResult, void> {
  const { tree, settings = {}, resolve, rules = allRules } = options;
  const elements: ModdleElement[] = [definitions];
  const external: boolean[] = [false];
  const connections = new Connections();
  yield* walkInSteps(definitions, (element, context) => {
    elements.push(element);
    external.push(context.external);
    connections.add(element);
  });
  const run = new Run({ tree, rules, settings, resolve, definitions, connections });
  // Loops without iterators, here and in what is called for each element: garbage of each element of each run soon costs the page a pause.
  for (let index = 0; index < elements.length; index += 1) {
    if (index % stride === stride - 1) yield;
    const element = elements[index] as ModdleElement;
    const large = listOf(element, 'flowElements').length > stride;
    const looking = run.enter(element, external[index] === true);
    for (let place = 0; place < looking.length; place += 1) {
      const more = run.apply(looking[place] as ActiveRule);
      if (more !== undefined) yield* more;
      // What a rule says of a container it says of all that it holds.
      if (large) yield;
    }
    run.leave();
  }
  reportUnneeded(run);
  const order = run.scattered ? orderOf(elements) : undefined;
  return Object.freeze({
    issues: Object.freeze(sorted(run.found, order)),
    accepted: Object.freeze(sorted(run.accepted, order)),
    summary: Object.freeze({ tasks: run.tasks, tagged: run.tagged, valid: run.valid }),
    usage: run.usage,
  });
}

/** An acceptance that accepts nothing any more says so under the name of its rule, as a note. */
function reportUnneeded(run: Run): void {
  for (const { element, rule, used } of [...run.acceptances.values()].flat()) {
    const active = run.rules.get(rule);
    if (used || active === undefined) continue;
    const { id } = element;
    run.scattered = true;
    run.found.push({
      element,
      position: active.position,
      issue: deepFreeze({
        ...describe(element, rule),
        severity: 'info',
        message: { key: 'issue.acceptedInVain', values: { rule } },
        fixes: id === undefined ? [] : [{ title: { key: 'fix.unaccept', values: { rule } }, safe: false, edits: [{ kind: 'unaccept', elementId: id, rule }] }],
        field: 'accepted',
      }),
    });
  }
}

function orderOf(elements: readonly ModdleElement[]): ReadonlyMap<ModdleElement, number> {
  return new Map(elements.map((element, index) => [element, index]));
}

/** What was found about an element outside the walk comes last. */
function sorted<Found>(found: readonly Placed<Found>[], order: ReadonlyMap<ModdleElement, number> | undefined): Found[] {
  if (order === undefined) return found.map(({ issue }) => issue);
  const placeOf = ({ element }: Placed<Found>): number => order.get(element) ?? order.size;
  return found.toSorted((a, b) => placeOf(a) - placeOf(b) || a.position - b.position).map(({ issue }) => issue);
}
