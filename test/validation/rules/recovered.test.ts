import { recovered } from '../../../src/validation/rules/recovered.ts';
import { flow, task } from '../../bpmn/diagram.ts';
import { mirrored, tagged } from '../files.ts';
import { testRule } from '../rule-tester.ts';

testRule(recovered, {
  valid: { 'a tag of the extension': tagged('1.1.1.5'), 'no tag': flow(task('T')), 'a category of others': mirrored('1.1.1.5').replace('eTOM gost', 'Gost') },
  invalid: { 'a tag of the mirror': [mirrored('1.1.1.5'), { key: 'issue.recovered', severity: 'info', values: { ids: '1.1.1.5' }, fixes: ['!Write the tag 1.1.1.5 again'] }] },
});
