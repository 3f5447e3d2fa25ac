import { tagRequired } from '../../../src/validation/rules/tag-required.ts';
import { file, flow, tag, task } from '../../bpmn/diagram.ts';
import { extended, mirrored, pools, tagged } from '../files.ts';
import { testRule } from '../rule-tester.ts';

const good = tag('1.1.1.5');

const missing = (at: string): { key: string; at: string } => ({ key: 'issue.tagRequired', at });

testRule(tagRequired, {
  valid: {
    'a tagged task': tagged('1.1.1.5'),
    'a wrong tag is a tag': tagged('9.9'),
    'a recovered tag is a tag': mirrored('1.1.1.5'),
    'the second tag is a tag': tagged('', '1.1.1.5'),
    'events, gateways, data, flows and lanes': flow('<bpmn:laneSet id="L"><bpmn:lane id="L1" /></bpmn:laneSet><bpmn:startEvent id="E" /><bpmn:exclusiveGateway id="G" /><bpmn:dataObject id="D" /><bpmn:textAnnotation id="N" />'),
    'a sub-process with tagged steps': flow(`<bpmn:subProcess id="S">${task('T', good)}</bpmn:subProcess>`),
    'tasks of external participants': pools('etom:external="true"', 'etom:external="true"'),
    'pools without a process': file('<bpmn:collaboration id="C"><bpmn:participant id="A" /></bpmn:collaboration>'),
    'no process at all': file(''),
  },
  invalid: {
    'every kind of task': [
      flow(['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask', 'scriptTask'].map((kind) => `<bpmn:${kind} id="${kind}" />`).join('')),
      ...['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask', 'scriptTask'].map((at) => ({ ...missing(at), values: { kind: 'task' } })),
    ],
    'a call activity': [flow('<bpmn:callActivity id="T" />'), { key: 'issue.tagRequired', values: { kind: 'call' }, fixes: [] }],
    'empty sub-processes of every kind': [
      flow('<bpmn:subProcess id="S" /><bpmn:subProcess id="E" triggeredByEvent="true" /><bpmn:adHocSubProcess id="A" /><bpmn:transaction id="X" />'),
      ...['S', 'E', 'A', 'X'].map((at) => ({ ...missing(at), values: { kind: 'subProcess' } })),
    ],
    'steps inside sub-processes of every kind, whatever their owner is tagged with': [
      flow(`<bpmn:subProcess id="S">${extended(good)}<bpmn:task id="S1" /><bpmn:subProcess id="E" triggeredByEvent="true"><bpmn:task id="E1" /></bpmn:subProcess></bpmn:subProcess><bpmn:adHocSubProcess id="A"><bpmn:task id="A1" /></bpmn:adHocSubProcess><bpmn:transaction id="X"><bpmn:task id="X1" /></bpmn:transaction>`),
      ...['S1', 'E1', 'A1', 'X1'].map(missing),
    ],
    'each participant’s process': [pools('', ''), missing('T'), missing('U')],
    'ours beside an external one': [pools('etom:external="true"', ''), missing('U')],
    'a process that no pool shows': [file(`<bpmn:collaboration id="C"><bpmn:participant id="A" /></bpmn:collaboration><bpmn:process id="P">${task('T')}</bpmn:process>`), missing('T')],
    'a blank ID': [tagged('', '  '), missing('T')],
    'an extension of others': [flow(task('T', '<q:tag xmlns:q="urn:q" processId="1.1.1.5" />')), missing('T')],
  },
});
