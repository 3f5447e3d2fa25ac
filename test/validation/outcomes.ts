/** What each rule finds in each of its invalid cases: element, severity, message with its values, and fixes, the safe ones with "!". */
export const outcomes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'etom/tag-required': {
    'blank-id': ['Task error tagRequired (kind: task)'],
    'call-activity-and-empty-sub-process': [
      'Call error tagRequired (kind: call)',
      'Sub error tagRequired (kind: subProcess)',
    ],
    'name-of-a-group': [
      'Task error tagRequired (kind: task)',
      'Sub error tagRequired (kind: subProcess) | !Assign 1.1.1 Customer Relationship Management',
    ],
    'standard-name': ['Task error tagRequired (kind: task) | !Assign 1.1.1.5 Order handling'],
    'step-of-a-tagged-sub-process': ['Task error tagRequired (kind: task)'],
    'untagged-task': ['Task error tagRequired (kind: task)'],
  },
  'etom/edition': {
    'unknown-edition': ['Task error edition (edition: tmf-25.5, ours: gost-r-53633, id: 1.1.1.5) | Read 1.1.1.5 as gost-r-53633'],
    'unknown-edition-and-id': ['Task error edition (edition: tmf-25.5, ours: gost-r-53633, id: 1.9.9)'],
  },
  'etom/id-format': {
    'leading-zero': ['Task error idFormat.leadingZero (id: 1.1.1.05, part: 05) | Assign 1.1.1.5 Order handling'],
    'name-beside-it': ['Task error idFormat.surrounded (id: eTOM 1.1.1.5 Order handling, part: ) | Assign 1.1.1.5 Order handling'],
    'number-of-later-releases': ['Task error idFormat.counterpart (id: 1.12.9, counterpart: 1.1.1.4) | Assign 1.1.1.4 Selling'],
    'only-tidying': [
      'Task warning idFormat.normalised (id: 1.1.1. 5, normalised: 1.1.1.5) | !Write 1.1.1.5',
      'Task warning idFormat.normalised (id: 1.1.1.6., normalised: 1.1.1.6) | !Write 1.1.1.6',
      'Task warning idFormat.normalised (id: 1.1.1.З, normalised: 1.1.1.3) | !Write 1.1.1.3',
    ],
    'retired-with-commas': ['Task error idFormat.separator (id: 1,1,1,8, part: ,) | Assign 1.1.1.10 Bill invoice management | Assign 1.1.1.11 Bill payments and receivables management | Assign 1.1.1.12 Bill inquiry handling'],
    'short-prefix': ['Task error idFormat.prefixLength (id: 770.1.1.1.5, part: 770) | Assign 1.1.1.5 Order handling'],
    'unlisted-with-commas': ['Task error idFormat.separator (id: 1,1,1,5,2, part: ,) | Write 1.1.1.5.2'],
    words: ['Task error idFormat.letters (id: some order, part: some order)'],
  },
  'etom/id-known': {
    'later-only': ['Task error idKnown.later (id: 1.1.1.13) | Assign 1.1.1.12 Bill inquiry handling | Assign 1.1.1.11 Bill payments and receivables management | Assign 1.1.1.10 Bill invoice management'],
    'named-after-an-element': ['Task error idKnown.element (id: 1.1.1.20, nearest: 1.1.1.10) | Assign 1.1.1.5 Order handling | Assign 1.1.1.10 Bill invoice management | Assign 1.1.1.2 Customer interface management'],
    'number-of-later-releases': ['Task error idKnown.counterpart (id: 1.3.9, counterpart: 1.1.1.10) | Assign 1.1.1.10 Bill invoice management | Assign 1.3.7 Human Resources Management | Assign 1.3.6 Stakeholder & External Relations Management'],
    retired: ['Task error idKnown.replaced (id: 1.1.1.8, successors: 1.1.1.10, 1.1.1.11, 1.1.1.12) | Assign 1.1.1.10 Bill invoice management | Assign 1.1.1.11 Bill payments and receivables management | Assign 1.1.1.12 Bill inquiry handling'],
    unchecked: ['Task info idKnown.unchecked (id: 1.1.1.5.2, parent: 1.1.1.5)'],
    'undeclared-prefix': ['Task error idKnown.prefix (id: 770124.1.1.1.5) | Assign 1.1.1.5 Order handling | Assign 770123.1.1.1.5 Order desk | Assign 1.1.1.4 Selling'],
    unknown: ['Task error idKnown.element (id: 1.1.1.20, nearest: 1.1.1.10) | Assign 1.1.1.10 Bill invoice management | Assign 1.1.1.2 Customer interface management | Assign 1.1.1.12 Bill inquiry handling'],
    'unlisted-own-element': ['Task error idKnown.organisation (id: 2.1.1.9) | Assign 1.1.1.9 Retention and loyalty | Assign 2.1.1.1 Own handling | Assign 1.1.1.7 Customer QoS/SLA management'],
  },
  'etom/id-level': {
    'area-on-sub-process-and-call': [
      'Sub error idLevel (kind: subProcess, level: 0, needed: 1, id: 1.1)',
      'Call error idLevel (kind: callActivity, level: 0, needed: 1, id: 1.1)',
    ],
    'call-of-level-1': ['Call error idLevel (kind: callActivity, level: 1, needed: 2, id: 1.1.1)'],
    'group-on-a-task': ['Task error idLevel (kind: task, level: 1, needed: 2, id: 1.1.1)'],
    'named-after-another-group': ['Task error idLevel (kind: task, level: 1, needed: 2, id: 1.1.1)'],
    'named-task': ['Task error idLevel (kind: task, level: 1, needed: 2, id: 1.1.1) | Assign 1.1.1.5 Order handling'],
    'number-of-later-releases': ['Task error idLevel.later (kind: task, level: 1, needed: 2, id: 1.3.3, counterpart: 1.1.1.5) | Assign 1.1.1.5 Order handling'],
    'sub-process-of-level-1': ['Sub error idLevel (kind: subProcess, level: 1, needed: 2, id: 1.1.1)'],
    'task-of-level-2': ['Task error idLevel (kind: task, level: 2, needed: 3, id: 1.1.1.5)'],
  },
  'etom/name-matches': {
    'another-element': ['Task error nameMatches.other (written: Обработка заказов, id: 1.1.1.6, other: 1.1.1.5) | Assign 1.1.1.5 Order handling | Rename to “Обработка проблем клиентов”'],
    'another-element-of-several': ['Task error nameMatches.other (written: Order handling, id: 1.1.1.6, other: 1.1.1.5) | Rename to “Problem handling”'],
    'near-miss': [
      'Task warning nameMatches.nearMiss (written: Обработка заказа, id: 1.1.1.5, standard: Обработка заказов) | Rename to “Обработка заказов”',
      'Task2 warning nameMatches.nearMiss (written: Marketing fulfillment response, id: 1.1.1.3, standard: Marketing fulfilment response) | Rename to “Marketing fulfilment response”',
    ],
    outdated: [
      'Task warning nameMatches.outdated (written: Billing & Collections Management, id: 1.1.1.10, standard: Bill invoice management) | Rename to “Bill invoice management”',
      'Task2 warning nameMatches.outdated (written: Customer Problem Management, id: 1.1.1.6, standard: Problem handling) | Rename to “Problem handling”',
    ],
    'retired-name': ['Task error nameMatches.other (written: Billing & Collections Management, id: 1.1.1.5, other: 1.1.1.8) | Rename to “Order handling”'],
    spelling: [
      'Task warning nameMatches.spelling (written: Retention & Loyalty, id: 1.1.1.9, standard: Retention and loyalty) | !Rename to “Retention and loyalty”',
      'Task2 warning nameMatches.spelling (written: Oбработка заказов, id: 1.1.1.5, standard: Обработка заказов) | !Rename to “Обработка заказов”',
    ],
  },
  'etom/nesting': {
    'call-of-a-nameless-step': ['Call warning nesting.call (process: Activate, step: CalledTask, stepId: 1.1.2.2, count: 1, id: 1.1.1.5)'],
    'call-outside': ['Call warning nesting.call (process: Activate, step: Set up the line, stepId: 1.1.2.2, count: 1, id: 1.1.1.5)'],
    'deep-inside': ['Task warning nesting (step: 1.1.2.2, id: 1.1.1.5) | Assign 1.1.1.5 Order handling'],
    'needless-acceptance': ['Task info acceptedInVain (rule: etom/nesting) | Remove the acceptance of etom/nesting'],
    outside: ['Task warning nesting (step: 1.1.2.2, id: 1.1.1.5) | Assign 1.1.1.5 Order handling'],
    'outside-a-group': ['Task warning nesting (step: 1.1.2.2, id: 1.1.1)'],
    'second-tag-outside': ['Task warning nesting (step: 1.1.2.2, id: 1.1.1.5) | Assign 1.1.1.5 Order handling'],
  },
  'etom/function-known': {
    'another-spelling': ['Task warning functionKnown (key: Credit_Check, id: 1.1.1.5, count: 7) | !Write “credit-check” instead of “Credit_Check” | Leave “Credit_Check” out'],
    'nothing-listed': ['Task warning functionKnown.none (key: pricing, id: 2.1.1.1, count: 0) | Leave “pricing” out'],
    unknown: [
      'Task warning functionKnown (key: credit-chekc, id: 1.1.1.5, count: 7) | Write “credit-check” instead of “credit-chekc” | Leave “credit-chekc” out',
      'Task warning functionKnown (key: pricing, id: 1.1.1.5, count: 7) | Leave “pricing” out',
    ],
  },
  'etom/end-to-end': {
    'ad-hoc-that-nothing-leads-to': ['AdHoc error endToEnd.apart'],
    apart: [
      'B error endToEnd.apart',
      'C error endToEnd.apart',
    ],
    'compensation-that-nothing-starts': ['B error endToEnd.unreachable'],
    'dead-end': ['B error endToEnd.deadEnd'],
    'link-without-counterpart': ['A error endToEnd.deadEnd'],
    'loop-without-exit': [
      'B error endToEnd.deadEnd',
      'C error endToEnd.deadEnd',
    ],
    neither: ['Process_1 error endToEnd.noBounds (kind: process)'],
    'no-end': ['Process_1 error endToEnd.noEnd (kind: process)'],
    'no-start': ['Process_1 error endToEnd.noStart (kind: process)'],
    'sub-process-without-bounds': ['Sub error endToEnd.noBounds (kind: subProcess)'],
    unreachable: ['B error endToEnd.unreachable'],
  },
  'etom/recovered': {
    'category-alone': ['Task info recovered (ids: 1.1.1.5) | !Write the tag 1.1.1.5 again'],
  },
  'ad-hoc-sub-process': {
    'start-and-end-event': [
      'AdHocStart warning stock.adHocSubProcess',
      'AdHocEnd warning stock.adHocSubProcess',
    ],
  },
  'conditional-event': {
    'no-condition': ['Wait warning stock.conditionalEvent'],
  },
  'event-based-gateway': {
    condition: ['Flow_Wait_Late warning stock.eventBasedGateway.condition'],
    'one-event': ['Wait warning stock.eventBasedGateway.few'],
  },
  'event-sub-process-typed-start-event': {
    'no-type': ['SubStart warning stock.eventSubProcessTypedStartEvent'],
  },
  'fake-join': {
    'two-flows-into-a-task': ['C warning stock.fakeJoin'],
  },
  'label-required': {
    'nameless-task': ['A warning stock.labelRequired'],
  },
  'link-event': {
    nameless: [
      'Out warning stock.linkEvent.name',
      'Out warning stock.linkEvent.noCatch',
    ],
    'no-counterpart': [
      'Out warning stock.linkEvent.noCatch',
      'In warning stock.linkEvent.noThrow',
    ],
    'two-catches': [
      'In warning stock.linkEvent.twoCatches',
      'In2 warning stock.linkEvent.twoCatches',
    ],
  },
  'no-bpmndi': {
    'not-drawn': [
      'Start warning stock.noBpmndi',
      'A warning stock.noBpmndi',
      'End warning stock.noBpmndi',
      'Flow_Start_A warning stock.noBpmndi',
      'Flow_A_End warning stock.noBpmndi',
    ],
  },
  'no-complex-gateway': {
    complex: ['Split warning stock.noComplexGateway'],
  },
  'no-duplicate-sequence-flows': {
    'same-flow-twice': [
      'Start warning stock.noDuplicateSequenceFlows.outgoing',
      'A warning stock.noDuplicateSequenceFlows.incoming',
      'Flow_Start_A_2 warning stock.noDuplicateSequenceFlows.flow',
    ],
  },
  'no-gateway-join-fork': {
    'one-for-both': ['Both warning stock.noGatewayJoinFork'],
  },
  'no-implicit-split': {
    'two-flows-out-of-a-task': ['A warning stock.noImplicitSplit'],
  },
  'single-blank-start-event': {
    'two-blank': ['Process_1 warning stock.singleBlankStartEvent'],
  },
  'single-event-definition': {
    two: ['Wait warning stock.singleEventDefinition'],
  },
  'sub-process-blank-start-event': {
    message: ['SubStart warning stock.subProcessBlankStartEvent'],
  },
  'superfluous-gateway': {
    'one-in-one-out': ['Split warning stock.superfluousGateway'],
  },
  'superfluous-termination': {
    'only-end': ['Stop warning stock.superfluousTermination'],
  },
};
