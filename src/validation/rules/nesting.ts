import { processFacts } from '../../bpmn/index.ts';
import type { ModdleElement, ProcessFact, ProcessStep } from '../../bpmn/index.ts';
import { defaultEdition, isWithin } from '../../etom/index.ts';
import type { EtomElement, Tag, Verdict } from '../../etom/index.ts';
import type { Fix } from '../issue.ts';
import type { Check, JudgedTag, Rule, RuleContext } from '../rule.ts';
import { assignElement, nameOf, shown } from '../tag-fixes.ts';

/**
 * What a sub-process or a called diagram does belongs to the element of the sub-process or of the call: each step's tag lies
 * at or below it, or an acceptance states that the step crosses over. Tags of processes and pools ask for nothing: an
 * end-to-end flow crosses groups by nature.
 */
export const nesting: Rule = {
  name: 'etom/nesting',
  severity: 'warning',
  summary: 'rule.nesting.summary',
  why: 'rule.nesting.why',
  remedy: 'rule.nesting.remedy',
  options: [],
  cases: {
    valid: [
      { name: 'call-of-an-unknown-process' },
      { name: 'call-within' },
      { name: 'called-step-crosses-on-purpose' },
      { name: 'crossing-accepted' },
      { name: 'own-element-within' },
      { name: 'process-of-any-element' },
      { name: 'unknown-parent' },
      { name: 'untagged-sub-process' },
      { name: 'within' },
    ],
    invalid: [
      { name: 'call-of-a-nameless-step' },
      { name: 'call-outside' },
      { name: 'deep-inside' },
      { name: 'needless-acceptance' },
      { name: 'outside' },
      { name: 'outside-a-group' },
      { name: 'second-tag-outside' },
    ],
  },
  on: ['bpmn:Activity'],
  create,
};

type Valid = Verdict & { readonly kind: 'valid' };

function create(): Check {
  /** What answers for the steps of a container; undefined where nothing does. */
  const answers = new Map<ModdleElement, readonly JudgedTag[] | undefined>();
  let own: ReadonlyMap<string, ProcessFact> | undefined;
  return (element, context) => {
    if (context.external || context.tags.length === 0) return;
    const parent = parentTags(element.$parent, context);
    if (parent === undefined) context.keepAcceptance();
    else checkStep(element, context, parent);
    if (element.$instanceOf('bpmn:CallActivity')) checkCall(element, context);
  };

  /** The tags of the nearest tagged sub-process around. */
  function parentTags(container: ModdleElement | undefined, context: RuleContext): readonly JudgedTag[] | undefined {
    if (container === undefined || !container.$instanceOf('bpmn:SubProcess')) return undefined;
    if (answers.has(container)) return answers.get(container);
    const tags = context.tagsOf(container);
    const found = tags.length > 0 ? tags : parentTags(container.$parent, context);
    answers.set(container, found);
    return found;
  }

  function checkCall(element: ModdleElement, context: RuleContext): void {
    const called: unknown = element.get('calledElement');
    if (typeof called !== 'string' || called.trim() === '') return;
    own ??= new Map(processFacts(context.definitions).map((fact) => [fact.id, fact]));
    const process = own.get(called) ?? own.get(called.replace(/^[^:]*:/, '')) ?? context.resolve?.(called);
    const outside = (process?.steps ?? []).filter(({ tags, crosses }) => crosses !== true
      && outsideOf(tags.map((tag) => ({ tag, verdict: context.judge(tag) })), context.tags, context) !== undefined);
    const [first] = outside;
    const parent = primaryOf(context.tags);
    if (process === undefined || first === undefined || parent === undefined) return;
    context.report({
      message: {
        key: 'issue.nesting.call',
        values: { process: shown(process.name || process.id), step: nameOfStep(first), stepId: idsOf(first), count: outside.length, id: parent.id, ...nameOf(parent.element) },
      },
      field: 'tag',
    });
  }
}

function checkStep(element: ModdleElement, context: RuleContext, parent: readonly JudgedTag[]): void {
  const index = outsideOf(context.tags, parent, context);
  const above = primaryOf(parent);
  const verdict = index === undefined ? undefined : context.tags[index]?.verdict;
  if (index === undefined || above === undefined || verdict?.kind !== 'valid') return;
  context.report({
    message: { key: 'issue.nesting', values: { step: verdict.id, id: above.id, ...nameOf(above.element) } },
    field: 'tag',
    tagIndex: index,
    fixes: fixesOf(element, context.tags, index, above.element),
  });
}

function fixesOf(element: ModdleElement, tags: readonly JudgedTag[], index: number, target: EtomElement): readonly Fix[] {
  const fine = target.level >= (element.$instanceOf('bpmn:Task') ? 2 : 1);
  return fine ? assignElement(element, tags, index, target) : [];
}

/** Which of the tags lies outside all that the parent's tags mean; nothing where the parent's say nothing sure. */
function outsideOf(tags: readonly JudgedTag[], parent: readonly JudgedTag[], context: RuleContext): number | undefined {
  const above = parent.filter(({ verdict }) => verdict.kind === 'valid');
  if (above.length < parent.length || above.length === 0) return undefined;
  const found = tags.findIndex(({ tag, verdict }) => verdict.kind === 'valid' && above.every((one) => one.verdict.kind === 'valid'
    && sameEdition(tag, one.tag) && !liesWithin(verdict, one.verdict, context)));
  return found === -1 ? undefined : found;
}

/** By the numbers, and for an organisation's own elements by what its catalogue says they lie in. */
function liesWithin(inner: Valid, outer: Valid, { tree }: RuleContext): boolean {
  if (isWithin(inner.id, outer.id)) return true;
  for (let element: EtomElement | undefined = inner.element; element !== undefined; element = tree.parent(element)) {
    if (isWithin(element.id, outer.id)) return true;
  }
  return false;
}

function sameEdition(a: Tag, b: Tag): boolean {
  return (a.edition?.trim() || defaultEdition) === (b.edition?.trim() || defaultEdition);
}

function primaryOf(tags: readonly JudgedTag[]): Valid | undefined {
  return tags.map(({ verdict }) => verdict).find((verdict) => verdict.kind === 'valid');
}

function nameOfStep({ name, id }: ProcessStep): string {
  return shown(name === '' ? id : name);
}

function idsOf({ tags }: ProcessStep): string {
  return tags.map(({ processId }) => shown(processId)).join(', ');
}
