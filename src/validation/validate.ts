import { isActivityToTag, readTags, walk } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement, Tag, Verdict } from '../etom/index.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Issue, Summary } from './issue.ts';
import type { Finding, JudgedTag, Rule, RuleContext } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

/** What a validation found. */
export interface ValidationResult {
  /** In the order of the walk, which is that of the document; on one element in the order of the rules. Frozen. */
  readonly issues: readonly Issue[];
  readonly summary: Summary;
  /** How many tags mean each element, by process ID; an unlisted ID of level 3 counts for its parent. */
  readonly usage: ReadonlyMap<string, number>;
}

const noTags: readonly JudgedTag[] = Object.freeze([]);

/** The rules an error of which makes a tagged task not valid (DESIGN section 8, JSON report). */
const idRules: ReadonlySet<string> = new Set(['etom/id-format', 'etom/id-known', 'etom/id-level', 'etom/edition']);

/**
 * Checks a diagram against the catalogues of `tree` in one walk over its moddle tree, which may be live: reads only, and
 * keeps nothing from one call to the next. Never throws because of a rule: one that fails is an issue of its own, once,
 * and does not run again in this call.
 */
export function validate(definitions: ModdleElement, options: { readonly tree: ElementTree; readonly rules?: readonly Rule[] }): ValidationResult {
  const run = new Run(options.tree, options.rules ?? allRules);
  walk(definitions, (element, { external }) => run.check(element, external));
  return Object.freeze({ issues: Object.freeze(run.issues), summary: Object.freeze({ tasks: run.tasks, tagged: run.tagged, valid: run.valid }), usage: run.usage });
}

/** One validation under way. It is its own rule context, so that nothing is made anew for each element. */
class Run implements RuleContext {
  readonly issues: Issue[] = [];
  tasks = 0;
  tagged = 0;
  valid = 0;
  readonly usage = new Map<string, number>();
  readonly tree: ElementTree;
  tags = noTags;
  recovered = false;
  mustCarryTag = false;
  #rules: readonly Rule[];
  #element: ModdleElement | undefined;
  #rule: Rule | undefined;
  #sound = true;
  /** By edition and ID as written: a diagram repeats a few tags many times. */
  #verdicts = new Map<string | undefined, Map<string, Verdict>>();
  #nearest = new Map<string, readonly EtomElement[]>();

  constructor(tree: ElementTree, rules: readonly Rule[]) {
    this.tree = tree;
    this.#rules = rules;
  }

  check(element: ModdleElement, external: boolean): void {
    const { tags, recovered } = readTags(element);
    this.tags = tags.length === 0 ? noTags : tags.map((tag) => ({ tag, verdict: this.#judge(tag) }));
    this.recovered = recovered;
    for (const { verdict } of this.tags) {
      if (verdict.kind === 'valid') this.usage.set(verdict.element.id, (this.usage.get(verdict.element.id) ?? 0) + 1);
    }
    this.mustCarryTag = !external && isActivityToTag(element);
    this.#element = element;
    this.#sound = true;
    for (const rule of this.#rules) this.#apply(rule, element);
    if (!this.mustCarryTag) return;
    this.tasks += 1;
    if (tags.length === 0) return;
    this.tagged += 1;
    if (this.#sound) this.valid += 1;
  }

  nearest(id: string, limit: number): readonly EtomElement[] {
    let found = this.#nearest.get(id);
    if (found === undefined || found.length < limit) {
      found = this.tree.nearest(id, Math.max(limit, 3));
      this.#nearest.set(id, found);
    }
    return found.slice(0, limit);
  }

  report(finding: Finding): void {
    const [element, rule] = [this.#element, this.#rule];
    if (element === undefined || rule === undefined) return;
    const severity = finding.severity ?? rule.severity;
    if (severity === 'error' && idRules.has(rule.name)) this.#sound = false;
    this.issues.push(deepFreeze({
      rule: rule.name,
      severity,
      elementId: element.id ?? '',
      elementType: element.$type,
      elementName: typeof element.name === 'string' && element.name !== '' ? element.name : null,
      message: finding.message,
      fixes: [...(finding.fixes ?? [])],
    }));
  }

  #apply(rule: Rule, element: ModdleElement): void {
    this.#rule = rule;
    try {
      rule.check(element, this);
    } catch (error) {
      this.#rules = this.#rules.filter((other) => other !== rule);
      const detail = error instanceof Error ? error.message : String(error);
      this.report({ severity: 'error', message: { key: 'issue.ruleFailed', values: { rule: rule.name, detail } } });
    }
  }

  #judge(tag: Tag): Verdict {
    let verdicts = this.#verdicts.get(tag.edition);
    if (verdicts === undefined) this.#verdicts.set(tag.edition, (verdicts = new Map()));
    let verdict = verdicts.get(tag.processId);
    if (verdict === undefined) verdicts.set(tag.processId, (verdict = judgeTag(tag, this.tree)));
    return verdict;
  }
}
