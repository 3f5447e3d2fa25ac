import type { WordKey } from '../words/index.ts';
import type { StockName } from './bpmnlint-adapter.ts';
import type { Rule } from './rule.ts';

/** What we add to a stock rule of bpmnlint: when it looks, what it says in our words, and its examples. */
export interface StockNote extends Pick<Rule, 'severity' | 'summary' | 'why' | 'remedy' | 'cases'> {
  readonly name: StockName;
  readonly on: readonly string[];
  /** It has nothing to say of a node with fewer than two of these flows. */
  readonly several?: 'incoming' | 'outgoing';
  /** Our words for its sentences: the first whose pattern fits, or that has none. Without a key nothing is said. */
  readonly says: readonly { readonly when?: RegExp; readonly key?: WordKey }[];
}

/**
 * The stock rules that help whoever draws flows for people, in the order of their names. Left out are those that `etom/end-to-end`
 * covers (starts, ends, connections), those for programs, and those about the drawing alone.
 */
export const stockNotes: readonly StockNote[] = [
  {
    name: 'ad-hoc-sub-process', severity: 'warning', on: ['bpmn:AdHocSubProcess'],
    summary: 'rule.stock.adHocSubProcess.summary', why: 'rule.stock.adHocSubProcess.why', remedy: 'rule.stock.adHocSubProcess.remedy',
    says: [{ key: 'issue.stock.adHocSubProcess' }],
    cases: { valid: [{ name: 'steps-in-any-order' }], invalid: [{ name: 'start-and-end-event' }] },
  },
  {
    name: 'conditional-event', severity: 'warning', on: ['bpmn:Event'],
    summary: 'rule.stock.conditionalEvent.summary', why: 'rule.stock.conditionalEvent.why', remedy: 'rule.stock.conditionalEvent.remedy',
    says: [{ key: 'issue.stock.conditionalEvent' }],
    cases: { valid: [{ name: 'condition' }], invalid: [{ name: 'no-condition' }] },
  },
  {
    name: 'event-based-gateway', severity: 'warning', on: ['bpmn:EventBasedGateway'],
    summary: 'rule.stock.eventBasedGateway.summary', why: 'rule.stock.eventBasedGateway.why', remedy: 'rule.stock.eventBasedGateway.remedy',
    says: [{ when: /at least 2/, key: 'issue.stock.eventBasedGateway.few' }, { key: 'issue.stock.eventBasedGateway.condition' }],
    cases: { valid: [{ name: 'two-events' }], invalid: [{ name: 'condition' }, { name: 'one-event' }] },
  },
  {
    name: 'event-sub-process-typed-start-event', severity: 'warning', on: ['bpmn:SubProcess'],
    summary: 'rule.stock.eventSubProcessTypedStartEvent.summary', why: 'rule.stock.eventSubProcessTypedStartEvent.why', remedy: 'rule.stock.eventSubProcessTypedStartEvent.remedy',
    says: [{ key: 'issue.stock.eventSubProcessTypedStartEvent' }],
    cases: { valid: [{ name: 'message' }], invalid: [{ name: 'no-type' }] },
  },
  {
    // Flows that meet in an end event are done with: nothing could be waited for there.
    name: 'fake-join', severity: 'warning', on: ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'], several: 'incoming',
    summary: 'rule.stock.fakeJoin.summary', why: 'rule.stock.fakeJoin.why', remedy: 'rule.stock.fakeJoin.remedy',
    says: [{ key: 'issue.stock.fakeJoin' }],
    cases: { valid: [{ name: 'gateway' }, { name: 'two-flows-into-an-end' }], invalid: [{ name: 'two-flows-into-a-task' }] },
  },
  {
    name: 'label-required', severity: 'off', on: ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Participant', 'bpmn:Lane'],
    summary: 'rule.stock.labelRequired.summary', why: 'rule.stock.labelRequired.why', remedy: 'rule.stock.labelRequired.remedy',
    says: [{ key: 'issue.stock.labelRequired' }],
    cases: { valid: [{ name: 'named' }], invalid: [{ name: 'nameless-task' }] },
  },
  {
    name: 'link-event', severity: 'warning', on: ['bpmn:FlowElementsContainer'],
    summary: 'rule.stock.linkEvent.summary', why: 'rule.stock.linkEvent.why', remedy: 'rule.stock.linkEvent.remedy',
    says: [
      // A link without a name is said to be one once; that the name "undefined" has no counterpart need not be said.
      { when: /<undefined>/ },
      { when: /missing link name/, key: 'issue.stock.linkEvent.name' },
      { when: /^Link catch event/, key: 'issue.stock.linkEvent.noCatch' },
      { when: /^Link throw event/, key: 'issue.stock.linkEvent.noThrow' },
      { key: 'issue.stock.linkEvent.twoCatches' },
    ],
    cases: { valid: [{ name: 'pair' }], invalid: [{ name: 'nameless' }, { name: 'no-counterpart' }, { name: 'two-catches' }] },
  },
  {
    name: 'no-bpmndi', severity: 'off', on: ['bpmn:Definitions'],
    summary: 'rule.stock.noBpmndi.summary', why: 'rule.stock.noBpmndi.why', remedy: 'rule.stock.noBpmndi.remedy',
    says: [{ key: 'issue.stock.noBpmndi' }],
    cases: { valid: [{ name: 'drawn' }], invalid: [{ name: 'not-drawn' }] },
  },
  {
    name: 'no-complex-gateway', severity: 'warning', on: ['bpmn:ComplexGateway'],
    summary: 'rule.stock.noComplexGateway.summary', why: 'rule.stock.noComplexGateway.why', remedy: 'rule.stock.noComplexGateway.remedy',
    says: [{ key: 'issue.stock.noComplexGateway' }],
    cases: { valid: [{ name: 'exclusive' }], invalid: [{ name: 'complex' }] },
  },
  {
    name: 'no-duplicate-sequence-flows', severity: 'warning', on: ['bpmn:SequenceFlow'],
    summary: 'rule.stock.noDuplicateSequenceFlows.summary', why: 'rule.stock.noDuplicateSequenceFlows.why', remedy: 'rule.stock.noDuplicateSequenceFlows.remedy',
    says: [{ when: /is a duplicate/, key: 'issue.stock.noDuplicateSequenceFlows.flow' }, { when: /outgoing/, key: 'issue.stock.noDuplicateSequenceFlows.outgoing' }, { key: 'issue.stock.noDuplicateSequenceFlows.incoming' }],
    cases: { valid: [{ name: 'one-flow' }], invalid: [{ name: 'same-flow-twice' }] },
  },
  {
    name: 'no-gateway-join-fork', severity: 'warning', on: ['bpmn:Gateway'],
    summary: 'rule.stock.noGatewayJoinFork.summary', why: 'rule.stock.noGatewayJoinFork.why', remedy: 'rule.stock.noGatewayJoinFork.remedy',
    says: [{ key: 'issue.stock.noGatewayJoinFork' }],
    cases: { valid: [{ name: 'two-gateways' }], invalid: [{ name: 'one-for-both' }] },
  },
  {
    name: 'no-implicit-split', severity: 'warning', on: ['bpmn:Activity', 'bpmn:Event'], several: 'outgoing',
    summary: 'rule.stock.noImplicitSplit.summary', why: 'rule.stock.noImplicitSplit.why', remedy: 'rule.stock.noImplicitSplit.remedy',
    says: [{ key: 'issue.stock.noImplicitSplit' }],
    cases: { valid: [{ name: 'gateway' }], invalid: [{ name: 'two-flows-out-of-a-task' }] },
  },
  {
    name: 'single-blank-start-event', severity: 'warning', on: ['bpmn:FlowElementsContainer'],
    summary: 'rule.stock.singleBlankStartEvent.summary', why: 'rule.stock.singleBlankStartEvent.why', remedy: 'rule.stock.singleBlankStartEvent.remedy',
    says: [{ key: 'issue.stock.singleBlankStartEvent' }],
    cases: { valid: [{ name: 'one-blank-one-typed' }], invalid: [{ name: 'two-blank' }] },
  },
  {
    name: 'single-event-definition', severity: 'warning', on: ['bpmn:Event'],
    summary: 'rule.stock.singleEventDefinition.summary', why: 'rule.stock.singleEventDefinition.why', remedy: 'rule.stock.singleEventDefinition.remedy',
    says: [{ key: 'issue.stock.singleEventDefinition' }],
    cases: { valid: [{ name: 'one' }], invalid: [{ name: 'two' }] },
  },
  {
    name: 'sub-process-blank-start-event', severity: 'warning', on: ['bpmn:SubProcess'],
    summary: 'rule.stock.subProcessBlankStartEvent.summary', why: 'rule.stock.subProcessBlankStartEvent.why', remedy: 'rule.stock.subProcessBlankStartEvent.remedy',
    says: [{ key: 'issue.stock.subProcessBlankStartEvent' }],
    cases: { valid: [{ name: 'blank' }], invalid: [{ name: 'message' }] },
  },
  {
    name: 'superfluous-gateway', severity: 'warning', on: ['bpmn:Gateway'],
    summary: 'rule.stock.superfluousGateway.summary', why: 'rule.stock.superfluousGateway.why', remedy: 'rule.stock.superfluousGateway.remedy',
    says: [{ key: 'issue.stock.superfluousGateway' }],
    cases: { valid: [{ name: 'decision' }], invalid: [{ name: 'one-in-one-out' }] },
  },
  {
    name: 'superfluous-termination', severity: 'warning', on: ['bpmn:Process', 'bpmn:SubProcess'],
    summary: 'rule.stock.superfluousTermination.summary', why: 'rule.stock.superfluousTermination.why', remedy: 'rule.stock.superfluousTermination.remedy',
    says: [{ key: 'issue.stock.superfluousTermination' }],
    cases: { valid: [{ name: 'another-end' }], invalid: [{ name: 'only-end' }] },
  },
];
