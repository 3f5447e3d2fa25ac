import { isActivityToTag, readAccepted, readTags } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import { judgeTag } from '../etom/index.ts';
import type { ElementTree, EtomElement, Tag, Verdict } from '../etom/index.ts';
import { ActiveRules } from './active-rules.ts';
import type { ActiveRule } from './active-rules.ts';
import type { Connections } from './connections.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { AcceptedIssue, Issue } from './issue.ts';
import type { Finding, JudgedTag, ResolveProcess, Rule, RuleContext } from './rule.ts';
import type { Settings } from './settings.ts';

/** What a run needs to know. */
export interface RunOptions {
  readonly tree: ElementTree;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly resolve: ResolveProcess | undefined;
  readonly definitions: ModdleElement;
  /** Those of all elements of the walk. */
  readonly connections: Connections;
}

/** A finding in its place: the element that it is about and the position of its rule. */
export interface Placed<Found> {
  readonly element: ModdleElement;
  readonly position: number;
  readonly issue: Found;
}

/** One `etom:accepted`, with what came of it. */
export interface Acceptance {
  readonly element: ModdleElement;
  readonly rule: string;
  readonly reason: string;
  used: boolean;
}

const noTags: readonly JudgedTag[] = Object.freeze([]);
const noAcceptance: readonly Acceptance[] = Object.freeze([]);

/** The rules an error of which makes a tagged task not valid (DESIGN section 8, JSON report). */
const idRules: ReadonlySet<string> = new Set(['etom/id-format', 'etom/id-known', 'etom/id-level', 'etom/edition']);

/** One validation under way. It is its own rule context, so that nothing is made anew for each element. */
export class Run implements RuleContext {
  readonly found: Placed<Issue>[] = [];
  readonly accepted: Placed<AcceptedIssue>[] = [];
  readonly acceptances = new Map<ModdleElement, readonly Acceptance[]>();
  /** Whether something was found about an element before or after its turn. */
  scattered = false;
  tasks = 0;
  tagged = 0;
  valid = 0;
  readonly usage = new Map<string, number>();
  readonly tree: ElementTree;
  readonly resolve: ResolveProcess | undefined;
  readonly definitions: ModdleElement;
  tags = noTags;
  recovered = false;
  mustCarryTag = false;
  external = false;
  options: RuleContext['options'] = {};
  readonly rules: ActiveRules;
  #element: ModdleElement;
  /** What the element accepts. */
  #accepting = noAcceptance;
  #rule: ActiveRule | undefined;
  #sound = true;
  /** By edition and ID as written: a diagram repeats a few tags many times. */
  #verdicts = new Map<string | undefined, Map<string, Verdict>>();
  #activities = new Map<string, boolean>();
  #nearest = new Map<string, readonly EtomElement[]>();

  readonly #connections: Connections;

  constructor({ tree, rules, settings, resolve, definitions, connections }: RunOptions) {
    this.tree = tree;
    this.resolve = resolve;
    this.definitions = definitions;
    this.#element = definitions;
    this.#connections = connections;
    this.rules = new ActiveRules(rules, settings, (rule, error) => this.#fail(rule, error));
  }

  /** Begins the turn of one element and returns the rules that look at it. */
  enter(element: ModdleElement, external: boolean): readonly ActiveRule[] {
    const { tags, recovered } = readTags(element);
    this.tags = this.#judged(tags);
    this.recovered = recovered;
    for (let index = 0; index < this.tags.length; index += 1) {
      const verdict = this.tags[index]?.verdict;
      if (verdict?.kind === 'valid') this.usage.set(verdict.element.id, (this.usage.get(verdict.element.id) ?? 0) + 1);
    }
    this.external = external;
    this.mustCarryTag = !external && this.#isActivity(element) && isActivityToTag(element);
    this.#element = element;
    this.#sound = true;
    this.#accepting = this.#readAcceptances(element);
    return this.rules.at(element);
  }

  /** Has one rule look at the element whose turn it is; what it returns is still to be done, step by step. */
  apply(active: ActiveRule): Iterable<void> | undefined {
    this.#rule = active;
    this.options = active.options;
    try {
      const more = active.check(this.#element, this);
      return more === undefined ? undefined : this.#guarded(active, more);
    } catch (error) {
      this.rules.drop(active);
      this.#fail(active, error);
      return undefined;
    }
  }

  /** Ends the turn of the element and counts it. */
  leave(): void {
    if (!this.mustCarryTag) return;
    this.tasks += 1;
    if (this.tags.length === 0) return;
    this.tagged += 1;
    if (this.#sound) this.valid += 1;
  }

  whole(node: ModdleElement): ModdleElement {
    return this.#connections.whole(node);
  }

  tagsOf(element: ModdleElement): readonly JudgedTag[] {
    return this.#judged(readTags(element).tags);
  }

  #judged(tags: readonly Tag[]): readonly JudgedTag[] {
    if (tags.length === 0) return noTags;
    // Most elements have one.
    const tag = tags[0];
    if (tags.length === 1 && tag !== undefined) return [{ tag, verdict: this.judge(tag) }];
    return tags.map((one) => ({ tag: one, verdict: this.judge(one) }));
  }

  judge(tag: Tag): Verdict {
    let verdicts = this.#verdicts.get(tag.edition);
    if (verdicts === undefined) this.#verdicts.set(tag.edition, (verdicts = new Map()));
    let verdict = verdicts.get(tag.processId);
    if (verdict === undefined) verdicts.set(tag.processId, (verdict = judgeTag(tag, this.tree)));
    return verdict;
  }

  nearest(id: string, limit: number): readonly EtomElement[] {
    let found = this.#nearest.get(id);
    if (found === undefined || found.length < limit) {
      found = this.tree.nearest(id, Math.max(limit, 3));
      this.#nearest.set(id, found);
    }
    return found.slice(0, limit);
  }

  keepAcceptance(): void {
    if (this.#accepting.length === 0) return;
    for (const acceptance of this.#accepting) {
      if (acceptance.rule === this.#rule?.rule.name) acceptance.used = true;
    }
  }

  report(finding: Finding): void {
    const active = this.#rule;
    if (active === undefined) return;
    const severity = milder(active.severity, finding.severity ?? active.severity);
    const element = finding.at ?? this.#element;
    const acceptance = this.#acceptancesOf(element).find(({ rule }) => rule === active.rule.name);
    const issue: Issue = { ...describe(element, active.rule.name), ...detailsOf(finding), severity };
    this.scattered ||= element !== this.#element;
    if (acceptance !== undefined) {
      acceptance.used = true;
      this.accepted.push({ element, position: active.position, issue: deepFreeze({ ...issue, reason: acceptance.reason }) });
      return;
    }
    if (severity === 'error' && idRules.has(active.rule.name)) this.#sound = false;
    this.found.push({ element, position: active.position, issue: deepFreeze(issue) });
  }

  *#guarded(active: ActiveRule, more: Iterable<void>): Generator<void, void, void> {
    try {
      yield* more;
    } catch (error) {
      this.rules.drop(active);
      this.#fail(active, error);
    }
  }

  /** A rule that fails is an issue of its own, which nobody can accept. */
  #fail({ rule, position }: { readonly rule: Rule; readonly position: number }, error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    const message = { key: 'issue.ruleFailed', values: { rule: rule.name, detail } } as const;
    this.found.push({ element: this.#element, position, issue: deepFreeze({ ...describe(this.#element, rule.name), severity: 'error', message, fixes: [] }) });
  }

  /** Few types, many elements: each type is asked about once. */
  #isActivity(element: ModdleElement): boolean {
    let known = this.#activities.get(element.$type);
    if (known === undefined) this.#activities.set(element.$type, (known = element.$instanceOf('bpmn:Activity')));
    return known;
  }

  #acceptancesOf(element: ModdleElement): readonly Acceptance[] {
    return element === this.#element ? this.#accepting : this.#readAcceptances(element);
  }

  #readAcceptances(element: ModdleElement): readonly Acceptance[] {
    let known = this.acceptances.get(element);
    if (known !== undefined) return known;
    const entries = readAccepted(element);
    if (entries.length === 0) return noAcceptance;
    known = entries.map(({ rule, reason }) => ({ element, rule, reason, used: false }));
    this.acceptances.set(element, known);
    return known;
  }
}

/** Returns the fields of an issue that say which element it is about. */
export function describe(element: ModdleElement, rule: string): Pick<Issue, 'rule' | 'elementId' | 'elementType' | 'elementName'> {
  const name = element.name;
  return { rule, elementId: element.id ?? '', elementType: element.$type, elementName: typeof name === 'string' && name !== '' ? name : null };
}

function detailsOf({ message, fixes = [], field, tagIndex }: Finding): Pick<Issue, 'message' | 'fixes' | 'field' | 'tagIndex'> {
  return { message, fixes: [...fixes], ...(field === undefined ? {} : { field }), ...(tagIndex === undefined ? {} : { tagIndex }) };
}

const grades = ['info', 'warning', 'error'] as const;

function milder(a: Issue['severity'], b: Issue['severity']): Issue['severity'] {
  return grades[Math.min(grades.indexOf(a), grades.indexOf(b))] ?? a;
}
