import type { ModdleElement, ProcessFact } from '../bpmn/index.ts';
import type { ElementTree, EtomElement, Tag, Verdict } from '../etom/index.ts';
import type { Message, WordKey } from '../words/index.ts';
import type { Fix, IssueField, Severity } from './issue.ts';

/** Finds a process by its ID in the other diagrams of a run or of a workspace; undefined where none has it. `calledElement` is given as written. */
export type ResolveProcess = (calledElement: string) => Pick<ProcessFact, 'id' | 'name' | 'steps'> | undefined;

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
  readonly field?: IssueField;
  readonly tagIndex?: number;
  /** The element that it is about; absent: the one that is being checked. */
  readonly at?: ModdleElement;
}

/** The value of an option of a rule. */
export type OptionValue = boolean | number;

/** One option of a rule. Settings may give any value of the same type as `default`; a number must lie between `min` and `max`. */
export interface RuleOption {
  readonly name: string;
  readonly default: OptionValue;
  readonly min?: number;
  readonly max?: number;
  /** What it does, one sentence. */
  readonly text: WordKey;
}

/**
 * An example file of a rule: `test/validation/rules/<rule>/valid/<name>.bpmn` or `…/invalid/…`. The test runs each, and the
 * page of the rule shows what is said about it. `options` are those it is judged with.
 */
export interface RuleCase {
  readonly name: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What a rule may ask and where it reports. Good only during one check. */
export interface RuleContext {
  readonly tree: ElementTree;
  /** Finds processes of other diagrams; undefined where only this file is known. */
  readonly resolve: ResolveProcess | undefined;
  /** Each option of the rule by name, as set or by default. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The tags of the element in their order, judged; none when it carries none. */
  readonly tags: readonly JudgedTag[];
  /** Whether the tags come from the mirror because the extension is missing. */
  readonly recovered: boolean;
  /** Whether the element must carry a tag. */
  readonly mustCarryTag: boolean;
  /** Whether the element is someone else's: an external participant, its process, or anything inside. */
  readonly external: boolean;
  /** The root of the file under validation. */
  readonly definitions: ModdleElement;
  /** Returns a flow node with all its flows, also where the file leaves out `incoming` and `outgoing`. */
  whole(node: ModdleElement): ModdleElement;
  /** Like `tags`, of any element. */
  tagsOf(element: ModdleElement): readonly JudgedTag[];
  /** Judges a tag; remembered for the run. */
  judge(tag: Tag): Verdict;
  /** Like `nearest` of the tree, remembered for the run. */
  nearest(id: string, limit: number): readonly EtomElement[];
  report(finding: Finding): void;
  /** Says that an acceptance of this rule on the element may be needed by another diagram, so that it is not called needless. */
  keepAcceptance(): void;
}

/**
 * Looks at one element. A check that goes through much more than this element is a generator: at each `yield` others
 * may have their turn.
 */
export type Check = (element: ModdleElement, context: RuleContext) => Iterable<void> | void;

/**
 * One thing that is right or wrong in a diagram, with all that people are told about it. The texts stand in the
 * dictionaries. Keeps no state itself, so that one object serves any number of runs.
 */
export interface Rule {
  /** With the namespace: `etom/id-known`; stock rules of bpmnlint have none. */
  readonly name: string;
  /** Its severity where the settings say nothing. */
  readonly severity: Severity | 'off';
  /** What it asks for, one line. */
  readonly summary: WordKey;
  /** Why it matters. */
  readonly why: WordKey;
  /** What to do about a finding. */
  readonly remedy: WordKey;
  readonly options: readonly RuleOption[];
  readonly cases: { readonly valid: readonly RuleCase[]; readonly invalid: readonly RuleCase[] };
  /** The BPMN types at which it looks, derived ones included; absent: every element of a walk. `bpmn:Definitions` is visited only where it is named. */
  readonly on?: readonly string[];
  /** Begins one run: the check is called once for each element, owners before what they hold, and may remember what it saw. */
  create(): Check;
}
