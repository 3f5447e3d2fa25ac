import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { processXml } from '../diagram.ts';
import { found, graphicsOf, openDiagram } from '../with-modeler.ts';

test.each([
  { tag: '1.1.1.5', locale: 'en', says: '1.1.1.5 Order handling' },
  { tag: '1.1.1.5', locale: 'ru', says: '1.1.1.5 Обработка заказов' },
  { tag: '1.1.1.5.', locale: 'en', says: 'Read as 1.1.1.5 Order handling' },
  { tag: '1.1.1.77', locale: 'en', says: '1.1.1.77 is in no catalogue' },
  { tag: '', locale: 'ru', says: 'Элемент eTOM не выбран' },
] as const)('the badge of "$tag" says in $locale: $says', async ({ tag, locale, says }) => {
  const modeler = await openDiagram(processXml([{ id: 'A', ...(tag === '' ? {} : { tag }) }]), { locale });
  await userEvent.hover(graphicsOf(modeler, 'A'));
  const hint = found(graphicsOf(modeler, 'A').querySelector('.etom-badge-hint'));
  expect(hint.querySelector('title')?.textContent).toBe(says);
  const pill = found(graphicsOf(modeler, 'A').querySelector('rect.etom-badge')).getBoundingClientRect();
  expect(hint.getBoundingClientRect().x).toBeCloseTo(pill.x, 0);
});

test('a hint is no part of a picture', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }]));
  await userEvent.hover(graphicsOf(modeler, 'A'));
  expect((await modeler.saveSVG()).svg).not.toContain('etom-badge-hint');
});
