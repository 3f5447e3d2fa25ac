import { rules } from '../../src/validation/index.ts';
import type { Rule } from '../../src/validation/index.ts';
import { expect, test } from 'vitest';
import { file, flow, tag, task } from '../bpmn/diagram.ts';
import { testRule } from './rule-tester.ts';

const named = (name: string): Rule => {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule;
};

const good = tag('1.1.1.5');
const extended = (extension: string): string => `<bpmn:extensionElements>${extension}</bpmn:extensionElements>`;
const mirrored = (id: string, edition = 'gost-r-53633'): string =>
  file(`<bpmn:category id="C" name="eTOM ${edition}"><bpmn:categoryValue id="V" value="${id} Name" /></bpmn:category><bpmn:process id="P">${task('T', '', ['V'])}</bpmn:process>`);

/** A file with a tag of each given ID on one task. */
const tagged = (...ids: string[]): string => flow(task('T', ids.map((id) => tag(id)).join('')));

const pools = (first: string, second: string): string => file(`
  <bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P1" ${first} /><bpmn:participant id="B" processRef="P2" ${second} /></bpmn:collaboration>
  <bpmn:process id="P1">${task('T')}</bpmn:process><bpmn:process id="P2">${task('U')}</bpmn:process>`);

const missing = (at: string): { key: string; at: string } => ({ key: 'issue.tagRequired', at });

test('every rule has its table below', () => {
  expect(rules.map(({ name }) => name).toSorted()).toEqual(['etom/edition', 'etom/id-format', 'etom/id-known', 'etom/recovered', 'etom/tag-required']);
});

testRule(named('etom/tag-required'), {
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

testRule(named('etom/id-format'), {
  valid: {
    'an ID of each level': tagged('1.1', '1.1.1', '1.1.1.5', '1.1.1.5.2', '770123.1.1.1.5', '2.1.1.1'),
    'no tag': flow(task('T')),
    'a well-formed ID that nobody knows': tagged('1.3.99.99'),
    'a malformed ID of an edition that nobody knows': flow(task('T', tag('x', 'edition="other"'))),
  },
  invalid: {
    'white space, a full stop and look-alikes': [
      tagged('1.1.1. 5', '1.1.1.5.', '1.1.1.З', '1.1.1.5'),
      ...['1.1.1.5', '1.1.1.5', '1.1.1.3'].map((normalised) => ({ key: 'issue.idFormat.normalised', severity: 'warning', values: { normalised }, fixes: [`!Write ${normalised}`] }) as const),
    ],
    'a normalised ID that nobody knows': [tagged(' 1.3.99.99'), { key: 'issue.idFormat.normalised', severity: 'warning', fixes: ['!Write 1.3.99.99'] }],
    'a name beside it': [tagged('eTOM 1.1.1.5 Order handling'), { key: 'issue.idFormat.surrounded', values: { id: 'eTOM 1.1.1.5 Order handling' }, fixes: ['Assign 1.1.1.5 Order handling'] }],
    'the name alone': [tagged('Order handling'), { key: 'issue.idFormat.letters', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'Latin letters like digits': [tagged('1.1.1.1O'), { key: 'issue.idFormat.lookAlike', values: { id: '1.1.1.1O', part: 'O' }, fixes: ['Assign 1.1.1.10 Bill invoice management'] }],
    'a vertical': [tagged('F'), { key: 'issue.idFormat.vertical', values: { id: 'F', name_en: 'Fulfillment' }, fixes: [] }],
    'several verticals': [tagged('FAB'), { key: 'issue.idFormat.vertical', values: { id: 'FAB', name_en: 'Fulfillment, Assurance, Billing' }, fixes: [] }],
    'any number': [tagged('1.1.1.x'), { key: 'issue.idFormat.placeholder', fixes: [] }],
    'several IDs': [tagged('1.1.1.5, 1.1.1.6'), { key: 'issue.idFormat.several', values: { part: '1.1.1.5, 1.1.1.6' }, fixes: [] }],
    'wide digits': [tagged('１.１.１.５'), { key: 'issue.idFormat.foreignDigits', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'no full stops': [tagged('1115'), { key: 'issue.idFormat.noDots', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'a prefix alone': [tagged('770001'), { key: 'issue.idFormat.prefixAlone', fixes: [] }],
    'a number of later releases': [tagged('1.12.9'), { key: 'issue.idFormat.counterpart', values: { id: '1.12.9', counterpart: '1.1.1.4' }, fixes: ['Assign 1.1.1.4 Selling'] }],
    'a retired number, never offered': [tagged('1,1,1,8'), { key: 'issue.idFormat.separator', fixes: ['Assign 1.1.1.10 Bill invoice management', 'Assign 1.1.1.11 Bill payments and receivables management', 'Assign 1.1.1.12 Bill inquiry handling'] }],
    'a later-only number, never offered': [tagged('1,1,1,13'), { key: 'issue.idFormat.separator', fixes: [] }],
    'only letters': [tagged('order'), { key: 'issue.idFormat.letters', fixes: [] }],
    'other separators': [tagged('1-1-1-5'), { key: 'issue.idFormat.separator', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'one number': [tagged('1'), { key: 'issue.idFormat.missingPart' }],
    'two full stops': [tagged('1.1..5'), { key: 'issue.idFormat.doubleDot' }],
    'six levels': [tagged('1.1.1.5.2.3.4'), { key: 'issue.idFormat.tooLong' }],
    'leading zeros': [tagged('1.1.1.05'), { key: 'issue.idFormat.leadingZero', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'a zero': [tagged('1.1.0.5'), { key: 'issue.idFormat.zero', fixes: [] }],
    'a short prefix': [tagged('770.1.1.1.5'), { key: 'issue.idFormat.prefixLength' }],
    'a third developer': [tagged('3.1.1.5'), { key: 'issue.idFormat.developer' }],
    'a fourth area': [tagged('1.4.1.5'), { key: 'issue.idFormat.area' }],
    'a number of three digits': [tagged('1.1.1.100'), { key: 'issue.idFormat.number' }],
    'signs beside it': [tagged('1.1.1.5!?'), { key: 'issue.idFormat.surrounded', fixes: ['Assign 1.1.1.5 Order handling'] }],
    'only signs': [tagged('—'), { key: 'issue.idFormat.other', fixes: [] }],
    'a text as long as a book is shown on one line': [tagged(`a\n${'b'.repeat(1000)}`), { key: 'issue.idFormat.letters', values: { id: `a ${'b'.repeat(57)}…` } }],
    'each of several tags': [tagged('x', '1.1.1.5', '1'), { key: 'issue.idFormat.letters' }, { key: 'issue.idFormat.missingPart' }],
    'on a pool, a process, a lane and a sub-process that is not empty': [
      file(`<bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P">${extended(tag('1'))}</bpmn:participant></bpmn:collaboration>
        <bpmn:process id="P">${extended(tag('1'))}<bpmn:laneSet id="LS"><bpmn:lane id="L">${extended(tag('1'))}</bpmn:lane></bpmn:laneSet><bpmn:subProcess id="S">${extended(tag('1'))}${task('T', good)}</bpmn:subProcess></bpmn:process>`),
      ...['A', 'P', 'L', 'S'].map((at) => ({ key: 'issue.idFormat.missingPart', at })),
    ],
    'inside an external participant, where none is needed': [
      pools('etom:external="true"', 'etom:external="true"').replace('<bpmn:task id="U">', `<bpmn:task id="U">${extended(tag('1'))}`),
      { key: 'issue.idFormat.missingPart', at: 'U' },
    ],
  },
});

testRule(named('etom/id-known'), {
  valid: {
    'elements of each level and area': tagged('1.1', '1.1.1', '1.1.1.5', '1.2', '1.3'),
    'with the prefix of an organisation': tagged('770123.1.1.1.5', '770123.1.1.1'),
    'an organisation’s own element': tagged('2.1.1.1', '770123.2.1.1.1'),
    'level 3 that a catalogue lists': tagged('1.1.1.6.1', '770123.1.1.1.6.1'),
    'an ID that normalising makes known': tagged('1.1.1. 5.'),
    'a malformed ID, which is for another rule': tagged('order'),
    'an edition that nobody knows, likewise': flow(task('T', tag('9.9', 'edition="other"'))),
  },
  invalid: {
    'a number that nobody has': [tagged('1.1.1.20'), { key: 'issue.idKnown.element', values: { id: '1.1.1.20', nearest: '1.1.1.10' }, fixes: ['Assign 1.1.1.10 Bill invoice management', 'Assign 1.1.1.2 Customer interface management', 'Assign 1.1.1.12 Bill inquiry handling'] }],
    'one that needs normalising too': [tagged('1.1.1.20.'), { key: 'issue.idKnown.element', values: { id: '1.1.1.20' } }],
    'a number of later releases': [tagged('1.3.10.4'), { key: 'issue.idKnown.counterpart', values: { id: '1.3.10.4', counterpart: '1.1.1.12' } }],
    'a retired number': [tagged('1.1.1.8'), { key: 'issue.idKnown.replaced', values: { successors: '1.1.1.10, 1.1.1.11, 1.1.1.12' }, fixes: ['Assign 1.1.1.10 Bill invoice management', 'Assign 1.1.1.11 Bill payments and receivables management', 'Assign 1.1.1.12 Bill inquiry handling'] }],
    'a number that only later releases have': [tagged('1.1.1.13'), { key: 'issue.idKnown.later', values: { id: '1.1.1.13' } }],
    'a prefix that nobody declares': [tagged('770124.1.1.1.5'), { key: 'issue.idKnown.prefix', values: { id: '770124.1.1.1.5' } }],
    'a declared prefix before an unknown element': [tagged('770123.1.1.1.20'), { key: 'issue.idKnown.element' }],
    'an organisation’s element that nobody lists': [tagged('2.1.1.9'), { key: 'issue.idKnown.organisation' }],
    'level 3 below an element that does not exist': [tagged('1.1.1.20.1'), { key: 'issue.idKnown.element' }],
    'level 3 below a retired element': [tagged('1.1.1.8.1'), { key: 'issue.idKnown.replaced' }],
    'level 3 that no catalogue lists, as an info': [tagged('1.1.1.5.2'), { key: 'issue.idKnown.unchecked', severity: 'info', values: { parent: '1.1.1.5' }, fixes: [] }],
    'each of several tags': [tagged('1.1.1.5', '1.1.1.20', '1.1.1.8'), { key: 'issue.idKnown.element' }, { key: 'issue.idKnown.replaced' }],
  },
});

testRule(named('etom/edition'), {
  valid: {
    'no edition': tagged('1.1.1.5'),
    'a blank edition': flow(task('T', tag('1.1.1.5', 'edition=" "'))),
    'ours': flow(task('T', tag('1.1.1.5', 'edition="gost-r-53633"'))),
    'ours in the mirror': mirrored('1.1.1.5'),
  },
  invalid: {
    'another edition': [flow(task('T', tag('1.1.1.5', 'edition="tmf-25.5"'))), { key: 'issue.edition', values: { edition: 'tmf-25.5', ours: 'gost-r-53633', id: '1.1.1.5' }, fixes: ['Read 1.1.1.5 as gost-r-53633'] }],
    'another edition with an ID that ours does not have': [flow(task('T', tag('1.9.9', 'edition="tmf-25.5"'))), { key: 'issue.edition', fixes: [] }],
    'another edition in the mirror': [mirrored('1.1.1.5', 'tmf-25.5'), { key: 'issue.edition' }],
  },
});

testRule(named('etom/recovered'), {
  valid: { 'a tag of the extension': tagged('1.1.1.5'), 'no tag': flow(task('T')), 'a category of others': mirrored('1.1.1.5').replace('eTOM gost', 'Gost') },
  invalid: { 'a tag of the mirror': [mirrored('1.1.1.5'), { key: 'issue.recovered', severity: 'info', values: { ids: '1.1.1.5' }, fixes: ['!Write the tag 1.1.1.5 again'] }] },
});
