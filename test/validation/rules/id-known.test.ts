import { idKnown } from '../../../src/validation/rules/id-known.ts';
import { flow, tag, task } from '../../bpmn/diagram.ts';
import { tagged } from '../files.ts';
import { testRule } from '../rule-tester.ts';

testRule(idKnown, {
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
