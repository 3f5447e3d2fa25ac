import { idFormat } from '../../../src/validation/rules/id-format.ts';
import { file, flow, tag, task } from '../../bpmn/diagram.ts';
import { extended, pools, tagged } from '../files.ts';
import { testRule } from '../rule-tester.ts';

const good = tag('1.1.1.5');

testRule(idFormat, {
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
