import { expect, test } from 'vitest';
import { withoutStyles } from '../../../src/modeling/menus/unstyled-icons.ts';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

test('a style becomes attributes', () => {
  expect(withoutStyles('<rect x="1" style="fill:none; stroke-width:100;"></rect><p style=""/>')).toBe('<rect x="1" fill="none" stroke-width="100"></rect><p/>');
});

test('what is offered for several elements has pictures without inline styles', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'B' }, { id: 'C' }]));
  const elements = ['A', 'B', 'C'].map((id) => elementOf(modeler, id));
  modeler.get('selection').select(elements);
  const pad = found(document.querySelector('.djs-context-pad [data-action="align-elements"]'));
  expect(pad.querySelector('line')?.getAttribute('stroke-width')).toBe('100');
  expect(pad.querySelector('[style]')).toBeNull();

  modeler.get('popupMenu').open(elements as never, 'align-elements', { x: 100, y: 100 });
  await expect.poll(() => document.querySelectorAll('.djs-popup svg').length).toBeGreaterThan(6);
  expect(document.querySelector('.djs-popup svg [style]')).toBeNull();
});
