import { describe, expect, test } from 'vitest';
import { poolsXml, processXml } from '../diagram.ts';
import type { Node } from '../diagram.ts';
import { badgeTextOf, elementOf, found, graphicsOf, openDiagram } from '../with-modeler.ts';

const empty = { type: 'subProcess', expanded: true, bounds: [100, 300, 300, 200] } as const;
const filled = { ...empty, inner: '<bpmn:task id="Inner"/>' } as const;

const looks: readonly { what: string; node: Omit<Node, 'id'>; text: string | undefined; kind?: string; bars?: number }[] = [
  { what: 'a good tag', node: { tag: '1.1.1.5' }, text: '1.1.1.5', kind: 'valid', bars: 1 },
  { what: 'an element of three verticals', node: { tag: '1.1.1.9' }, text: '1.1.1.9', kind: 'valid', bars: 3 },
  { what: 'an element of all verticals', node: { tag: '1.1.1' }, text: '1.1.1', kind: 'valid' },
  { what: 'an unlisted ID of level 3', node: { tag: '1.1.1.5.3' }, text: '1.1.1.5.3', kind: 'valid', bars: 1 },
  { what: 'no tag', node: {}, text: '?', kind: 'missing', bars: 0 },
  { what: 'a blank ID', node: { tag: ' ' }, text: '?', kind: 'missing', bars: 0 },
  { what: 'an ID with white space', node: { tag: '1.1. 1.5.' }, text: '1.1.1.5', kind: 'normalised', bars: 1 },
  { what: 'letters', node: { tag: 'CRM' }, text: 'CRM', kind: 'wrong', bars: 0 },
  { what: 'a retired element', node: { tag: '1.1.1.8' }, text: '1.1.1.8', kind: 'wrong', bars: 0 },
  { what: 'an element of no catalogue', node: { tag: '1.1.1.77' }, text: '1.1.1.77', kind: 'wrong', bars: 0 },
  { what: 'an untagged call activity', node: { type: 'callActivity' }, text: '?', kind: 'missing' },
  { what: 'an untagged manual task', node: { type: 'manualTask' }, text: '?', kind: 'missing' },
  { what: 'an empty sub-process', node: empty, text: '?', kind: 'missing' },
  { what: 'a sub-process with a step', node: filled, text: undefined },
  { what: 'a tagged sub-process with a step', node: { ...filled, tag: '1.1.1.5' }, text: '1.1.1.5', kind: 'valid' },
  { what: 'an event', node: { type: 'startEvent' }, text: undefined },
  { what: 'a gateway with a tag', node: { type: 'exclusiveGateway', tag: '1.1.1.5' }, text: undefined },
];

describe('the badge of a shape', () => {
  test.each(looks)('$what', async ({ node, text, kind, bars }) => {
    const modeler = await openDiagram(processXml([{ id: 'A', ...node }]));
    const graphics = graphicsOf(modeler, 'A');
    expect(badgeTextOf(modeler, 'A')).toBe(text);
    if (kind !== undefined) expect(graphics.querySelectorAll(`rect.etom-badge-${kind}`)).toHaveLength(1);
    if (bars !== undefined) expect(graphics.querySelectorAll('.etom-badge-bar')).toHaveLength(bars);
  });

  test('lies inside the top right corner, and the name below it', async () => {
    const name = 'Поддержка и обеспечение готовности процессов CRM';
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.1', name, bounds: [100, 100, 140, 80] }]));
    const graphics = graphicsOf(modeler, 'A');
    const shape = graphics.getBoundingClientRect();
    const pill = found(graphics.querySelector('rect.etom-badge')).getBoundingClientRect();
    const label = found(graphics.querySelector('text.djs-label')).getBoundingClientRect();
    expect(pill.right).toBeLessThan(shape.right);
    expect(pill.top).toBeGreaterThan(shape.top);
    expect(pill.left).toBeGreaterThan(shape.left + shape.width / 2);
    expect(label.top).toBeGreaterThanOrEqual(pill.bottom - 3);
    expect(label.bottom).toBeLessThanOrEqual(shape.bottom);
  });

  test('a long ID is shortened from the left and whole in its title', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '123456.1.1.1.10.12.9' }]));
    expect(badgeTextOf(modeler, 'A')).toMatch(/^…\d[\d.]*12\.9$/);
    expect(graphicsOf(modeler, 'A').querySelector('.djs-visual > title')?.textContent).toBe('123456.1.1.1.10.12.9');
  });

  test('an external participant: none on tasks without a tag', async () => {
    const modeler = await openDiagram(poolsXml([
      { id: 'Ours', nodes: [{ id: 'A' }] },
      { id: 'Theirs', attributes: 'etom:external="true"', nodes: [{ id: 'B' }, { id: 'C', tag: '1.1.1.5' }] },
    ]));
    expect(['A', 'B', 'C', 'Theirs'].map((id) => badgeTextOf(modeler, id))).toEqual(['?', undefined, '1.1.1.5', undefined]);
  });

  test('follows what a sub-process holds', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Sub', ...empty }, { id: 'A', tag: '1.1.1.5' }]));
    const modeling = modeler.get('modeling');
    modeling.moveElements([elementOf(modeler, 'A')], { x: -150, y: 250 }, elementOf(modeler, 'Sub'));
    expect(badgeTextOf(modeler, 'Sub')).toBeUndefined();
    modeler.get('commandStack').undo();
    expect(badgeTextOf(modeler, 'Sub')).toBe('?');
  });

  test('is kept when its shape is moved, resized and renamed', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }]));
    const shape = elementOf(modeler, 'A');
    modeler.get('modeling').moveElements([shape], { x: 50, y: 50 });
    modeler.get('modeling').resizeShape(shape, { x: 150, y: 150, width: 200, height: 100 });
    modeler.get('modeling').updateLabel(shape, 'Принять заказ');
    expect(graphicsOf(modeler, 'A').querySelectorAll('.etom-badge-id')).toHaveLength(1);
    expect(badgeTextOf(modeler, 'A')).toBe('1.1.1.5');
  });
});

describe('a picture of the diagram', () => {
  test('holds each ID alone in a text node, and no variable', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5', name: 'var(--a, b)' }, { id: 'B' }, { id: 'C', tag: '1.1.1.8' }]));
    const { svg } = await modeler.saveSVG();
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...picture.querySelectorAll('.etom-badge-id')].map((node) => node.textContent);
    expect(texts).toEqual(['1.1.1.5', '?', '1.1.1.8']);
    expect([...picture.querySelectorAll('text')].map((node) => node.textContent)).toContain('var(--a, b)');
    expect(svg.replace('var(--a, b)', '')).not.toContain('var(');
  });
});

describe('at small zoom', () => {
  test('bars and problems remain', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }, { id: 'B' }]));
    const displays = (): string[] => ['A', 'B'].flatMap((id) =>
      ['.etom-badge-bar', 'rect.etom-badge', '.etom-badge-id'].flatMap((part) => {
        const node = graphicsOf(modeler, id).querySelector(part);
        return node === null ? [] : [getComputedStyle(node).display === 'none' ? 'hidden' : 'shown'];
      }));
    expect(displays()).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
    modeler.get('canvas').zoom(0.3);
    expect(displays()).toEqual(['shown', 'hidden', 'hidden', 'shown', 'hidden']);
    modeler.get('canvas').zoom(0.8);
    expect(displays()).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
  });
});
