import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../src/bpmn/index.ts';
import { readSample } from './flows.ts';
import { geometryFaults } from './geometry.ts';

/** What is done to the drawing of a clean sample, and what the laws must say of it. */
const seeds: readonly (readonly [what: string, from: RegExp, to: string, fault: RegExp])[] = [
  ['a shape on another one', /(bpmnElement="Task_Register">\s*<dc:Bounds x=")\d+/, '$1540', /Task_Register overlaps Task_Cause|Task_Cause overlaps Task_Register/],
  ['a shape outside its lane', /(bpmnElement="Task_Register">\s*<dc:Bounds x="\d+" y=")\d+/, '$1790', /Task_Register leaves its lane Lane_Contact/],
  ['a slanted line', /(bpmnElement="Flow_Register_Cause">\s*<di:waypoint x="\d+" y=")(\d+)/, '$10', /Flow_Register_Cause is slanted/],
  ['a line that ends in the air', /(bpmnElement="Flow_Register_Cause">\s*<di:waypoint x=")\d+/, '$1520', /Flow_Register_Cause does not dock/],
  ['a line across another one', /(bpmnElement="Flow_Register_Cause">\s*)(<di:waypoint [^>]*>\s*)/, '$1$2<di:waypoint x="508" y="435" /><di:waypoint x="508" y="5" /><di:waypoint x="980" y="5" /><di:waypoint x="980" y="430" /><di:waypoint x="508" y="430" />', /Flow_Register_Cause crosses/],
  ['a name on a shape', /(bpmnElement="Start_Request">\s*<dc:Bounds [^>]*>\s*<bpmndi:BPMNLabel>\s*<dc:Bounds x=")\d+/, '$1400', /the name of Start_Request overlaps Task_Register/],
  ['a name without a place', /(bpmnElement="Start_Request">\s*<dc:Bounds [^>]*>\s*)<bpmndi:BPMNLabel>[^]*?<\/bpmndi:BPMNLabel>/, '$1', /the name of Start_Request has no place/],
];

describe('the laws of a clean drawing', () => {
  it.each(seeds)('find %s', async (_, from, to, fault) => {
    const clean = readSample('request-to-answer', 'en');
    const broken = clean.replace(from, to);
    expect(broken).not.toBe(clean);
    const { definitions } = await readDefinitions(broken);
    expect(geometryFaults(definitions).filter((text) => fault.test(text))).not.toEqual([]);
  });
});
