import { edition } from '../../../src/validation/rules/edition.ts';
import { flow, tag, task } from '../../bpmn/diagram.ts';
import { mirrored, tagged } from '../files.ts';
import { testRule } from '../rule-tester.ts';

testRule(edition, {
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
