import type { ModdleElement } from '../bpmn/index.ts';
import type { Severity } from './issue.ts';
import type { Check, OptionValue, Rule } from './rule.ts';
import { optionsOf, severityOf } from './settings.ts';
import type { Settings } from './settings.ts';

/** A rule that is on in a run, with what the run has of it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Its place in the order of the rules. */
  readonly position: number;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly check: Check;
}

/** The rules that are on in one run, found by the type of an element. */
export class ActiveRules {
  #active: readonly ActiveRule[];
  #byType = new Map<string, readonly ActiveRule[]>();

  /** Begins a run of each rule; `fail` is told of one that cannot even begin. */
  constructor(rules: readonly Rule[], settings: Settings, fail: (rule: Pick<ActiveRule, 'rule' | 'position'>, error: unknown) => void) {
    this.#active = rules.flatMap((rule, position) => {
      const severity = severityOf(rule, settings);
      if (severity === 'off') return [];
      try {
        return [{ rule, position, severity, options: optionsOf(rule, settings), check: rule.create() }];
      } catch (error) {
        fail({ rule, position }, error);
        return [];
      }
    });
  }

  /** Returns the rules that look at `element`, in their order. */
  at(element: ModdleElement): readonly ActiveRule[] {
    let found = this.#byType.get(element.$type);
    if (found === undefined) {
      const root = element.$type === 'bpmn:Definitions';
      found = this.#active.filter(({ rule: { on } }) => (on === undefined ? !root : on.some((type) => element.$instanceOf(type))));
      this.#byType.set(element.$type, found);
    }
    return found;
  }

  get(name: string): ActiveRule | undefined {
    return this.#active.find(({ rule }) => rule.name === name);
  }

  /** Takes a rule that failed out of the run. */
  drop(failed: ActiveRule): void {
    this.#active = this.#active.filter((active) => active !== failed);
    this.#byType.clear();
  }
}
