import type { ModdleElement } from '../bpmn/index.ts';
import type { ElementTree, EtomElement, Tag, Verdict } from '../etom/index.ts';
import type { Message } from '../words/index.ts';
import type { Fix, Severity } from './issue.ts';

/** One tag of the element, with what it is worth. */
export interface JudgedTag {
  readonly tag: Tag;
  readonly verdict: Verdict;
}

/** What a rule found. */
export interface Finding {
  readonly message: Message;
  /** Where this finding is less grave than the rule is by default. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** What a rule may ask and where it reports. Good only during the call of `check`. */
export interface RuleContext {
  readonly tree: ElementTree;
  /** The tags of the element in their order, judged; none when it carries none. */
  readonly tags: readonly JudgedTag[];
  /** Whether the tags come from the mirror because the extension is missing. */
  readonly recovered: boolean;
  /** Whether the element must carry a tag. */
  readonly mustCarryTag: boolean;
  /** Like `nearest` of the tree, remembered for the run. */
  nearest(id: string, limit: number): readonly EtomElement[];
  report(finding: Finding): void;
}

/** One thing that is right or wrong about one element. Keeps no state, so that one object serves any number of runs. */
export interface Rule {
  /** With the namespace: `etom/id-known`. */
  readonly name: string;
  readonly severity: Severity;
  /** Called once for each element of the walk, whether it carries tags or not. */
  check(element: ModdleElement, context: RuleContext): void;
}
