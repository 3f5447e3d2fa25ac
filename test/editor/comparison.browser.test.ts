import { afterEach, expect, test } from 'vitest';
import { createComparison } from '../../src/editor/comparison.ts';
import type { Comparison, Side } from '../../src/editor/comparison.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import sample from '../../samples/order-to-payment.en.bpmn?raw';

const catalogues = builtInCatalogues();
const open: Comparison[] = [];

afterEach(() => {
  for (const comparison of open.splice(0)) comparison.dispose();
  document.body.replaceChildren();
});

/** A comparison on the page, each picture 600 × 400. */
async function compare(before: string, after: string): Promise<{ comparison: Comparison; hosts: Record<Side, HTMLElement> }> {
  const comparison = await createComparison({ before, after, catalogues, locale: 'en' });
  open.push(comparison);
  const hosts = { before: hostOf(), after: hostOf() };
  comparison.attach('before', hosts.before);
  comparison.attach('after', hosts.after);
  comparison.fit();
  return { comparison, hosts };
}

function hostOf(): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = 'width: 600px; height: 400px; position: relative';
  document.body.append(host);
  return host;
}

/** Where the middle of an element stands in its picture, in whole px. */
function middleOf(host: HTMLElement, id: string): readonly number[] {
  const box = host.querySelector(`[data-element-id="${id}"] .djs-visual > :first-child`)?.getBoundingClientRect();
  const frame = host.getBoundingClientRect();
  if (box === undefined) throw new Error(`${id} is not drawn`);
  return [Math.round(box.x + box.width / 2 - frame.x), Math.round(box.y + box.height / 2 - frame.y)];
}

function signsOf(host: HTMLElement): readonly string[] {
  return [...host.querySelectorAll('.etom-diff-sign')].map((sign) => `${sign.closest('.djs-overlays')?.getAttribute('data-container-id')} ${sign.textContent}`).toSorted();
}

function matrixOf(host: HTMLElement): string {
  return host.querySelector('.viewport')?.getAttribute('transform') ?? '';
}

/** The part on show, in whole px: a browser writes numbers that were set another way with other digits. */
function roughly(host: HTMLElement): readonly number[] {
  return [...matrixOf(host).matchAll(/-?[\d.]+/g)].map(([number]) => Math.round(Number(number)));
}

const renamed = sample.replace('name="Check the credit"', 'name="Ask the bureau"');
const moved = sample.replace(/(bpmnElement="Task_Loyalty"[^>]*>\s*<dc:Bounds x=")(\d+)/, (_, head: string, x: string) => `${head}${Number(x) + 400}`);
const extended = sample.replace('<bpmn:userTask id="Task_Needs"', '<bpmn:task id="Task_New" name="New" /><bpmn:userTask id="Task_Needs"')
  .replace('<bpmndi:BPMNEdge ', '<bpmndi:BPMNShape id="Task_New_di" bpmnElement="Task_New"><dc:Bounds x="900" y="900" width="100" height="80" /></bpmndi:BPMNShape><bpmndi:BPMNEdge ');

test('given a step that was renamed, both pictures mark it with a sign and the badge is drawn as in the editor', async () => {
  const { comparison, hosts } = await compare(sample, renamed);
  expect(comparison.differences.map(({ kind, element }) => `${kind} ${element.id}`)).toEqual(['changed Task_Credit']);
  expect(signsOf(hosts.before)).toEqual(['Task_Credit ≠']);
  expect(signsOf(hosts.after)).toEqual(['Task_Credit ≠']);
  expect(hosts.after.querySelector('[data-element-id="Task_Credit"] .etom-badge-id')?.textContent).toBe('1.1.1.5');
  expect(hosts.after.querySelector('[data-element-id="Task_Credit"]')?.classList).toContain('etom-diff-changed');
});

test('given a step that is only in one, it is marked there alone and shown alone', async () => {
  const { comparison, hosts } = await compare(extended, sample);
  expect(signsOf(hosts.before)).toContain('Task_New −');
  expect(signsOf(hosts.after)).not.toContain('Task_New −');
  expect([...comparison.show('Task_New')]).toEqual(['before']);
  expect(roughly(hosts.before)).toEqual(roughly(hosts.after));
});

test('given two pictures, one follows when the other is moved or zoomed, in either direction', async () => {
  const { comparison, hosts } = await compare(sample, renamed);
  for (const [host, other] of [[hosts.before, hosts.after], [hosts.after, hosts.before]] as const) {
    const was = matrixOf(other);
    host.querySelector('.djs-container > svg')?.dispatchEvent(new MouseEvent('mouseover'));
    host.querySelector('.djs-container > svg')?.dispatchEvent(new WheelEvent('wheel', { deltaY: 120, bubbles: true, cancelable: true }));
    await expect.poll(() => matrixOf(other), { timeout: 20_000 }).not.toBe(was);
    expect(roughly(host)).toEqual(roughly(other));
  }
  comparison.fit();
  expect(roughly(hosts.before)).toEqual(roughly(hosts.after));
});

test('given a step that was moved far, showing it brings it to the same place in both', async () => {
  const { comparison, hosts } = await compare(sample, moved);
  expect([...comparison.show('Task_Loyalty')]).toEqual(['before', 'after']);
  expect(middleOf(hosts.before, 'Task_Loyalty')).toEqual(middleOf(hosts.after, 'Task_Loyalty'));
  expect(hosts.after.querySelector('[data-element-id="Task_Loyalty"]')?.classList).toContain('selected');
});

test('given a mark that is chosen, the element is told', async () => {
  const { comparison, hosts } = await compare(sample, renamed);
  const chosen: string[] = [];
  comparison.onChosen((id) => chosen.push(id));
  hosts.before.querySelector<HTMLElement>('.etom-diff-sign')?.click();
  expect(chosen).toEqual(['Task_Credit']);
});

const plane = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
<bpmn:process id="P"><bpmn:subProcess id="Sub"><bpmn:task id="Inner" name="${name}" /></bpmn:subProcess></bpmn:process>
<bpmndi:BPMNDiagram id="D1"><bpmndi:BPMNPlane id="P1" bpmnElement="P"><bpmndi:BPMNShape id="Sub_di" bpmnElement="Sub" isExpanded="false"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
<bpmndi:BPMNDiagram id="D2"><bpmndi:BPMNPlane id="P2" bpmnElement="Sub"><bpmndi:BPMNShape id="Inner_di" bpmnElement="Inner"><dc:Bounds x="10" y="10" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

test('given a difference inside a collapsed sub-process, its shape says so and showing it goes inside in both', async () => {
  const { comparison, hosts } = await compare(plane('one'), plane('two'));
  expect(signsOf(hosts.after)).toContain('Sub …');
  expect([...comparison.show('Inner')]).toEqual(['before', 'after']);
  expect(middleOf(hosts.before, 'Inner')).toEqual(middleOf(hosts.after, 'Inner'));
});

test('given a text that cannot be drawn, the other side is, and what differs is known', async () => {
  const undrawn = sample.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  const { comparison, hosts } = await compare(undrawn, sample);
  expect([...comparison.undrawn]).toEqual(['before']);
  expect(comparison.differences.length).toBeGreaterThan(0);
  expect(hosts.after.querySelector('.djs-shape')).not.toBeNull();
});

test('given a comparison that is closed, nothing of it is left in the page and nothing listens any more', async () => {
  const { comparison, hosts } = await compare(sample, renamed);
  comparison.dispose();
  expect(hosts.before.childNodes).toHaveLength(0);
  expect(hosts.after.childNodes).toHaveLength(0);
});
