import { expect, test } from 'vitest';
import { issueOpened, markIssues } from '../../../src/modeling/index.ts';
import type { MarkedSeverity, Modeler } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { elementOf, openDiagram } from '../with-modeler.ts';

const three = processXml([{ id: 'A' }, { id: 'B' }, { id: 'Far', bounds: [5000, 100, 100, 80] }]);

function buttons(modeler: Modeler): HTMLElement[] {
  return [...modeler.get('canvas').getContainer().querySelectorAll<HTMLElement>('.etom-issue-button')];
}

function owners(modeler: Modeler): string[] {
  return buttons(modeler).map((button) => button.closest<HTMLElement>('.djs-overlays')?.dataset['containerId'] ?? '').toSorted((a, b) => a.localeCompare(b));
}

function severities(of: Record<string, MarkedSeverity>): Map<string, MarkedSeverity> {
  return new Map(Object.entries(of));
}

test('an error and a warning in sight have a button, an info and what is out of sight have none', async () => {
  const modeler = await openDiagram(three);
  markIssues(modeler, severities({ A: 'error', B: 'info', Far: 'error', Gone: 'error' }));
  expect(owners(modeler)).toEqual(['A']);
  markIssues(modeler, severities({ A: 'warning', B: 'warning' }));
  expect(owners(modeler)).toEqual(['A', 'B']);
  markIssues(modeler, new Map());
  expect(owners(modeler)).toEqual([]);
});

test('the buttons follow the view', async () => {
  const modeler = await openDiagram(three);
  markIssues(modeler, severities({ A: 'error', Far: 'error' }));
  modeler.get('canvas').scroll({ dx: -4800 });
  await expect.poll(() => owners(modeler)).toEqual(['Far']);
});

test('from so far that they would hide the shapes none are made, and nearer they are there', async () => {
  const modeler = await openDiagram(three);
  modeler.get('canvas').zoom(0.2);
  markIssues(modeler, severities({ A: 'error' }));
  expect(owners(modeler)).toEqual([]);
  modeler.get('canvas').zoom(1);
  await expect.poll(() => owners(modeler)).toEqual(['A']);
});

test('an element that is removed takes its button along, and brings it back with an undo', async () => {
  const modeler = await openDiagram(three);
  markIssues(modeler, severities({ A: 'error' }));
  modeler.get('modeling').removeElements([elementOf(modeler, 'A')]);
  expect(owners(modeler)).toEqual([]);
  modeler.get('commandStack').undo();
  markIssues(modeler, severities({ A: 'error' }));
  expect(owners(modeler)).toEqual(['A']);
});

test('a click tells which element is meant', async () => {
  const modeler = await openDiagram(three);
  markIssues(modeler, severities({ A: 'error' }));
  const opened: string[] = [];
  modeler.on<{ elementId: string }>(issueOpened, ({ elementId }) => opened.push(elementId));
  buttons(modeler)[0]?.click();
  expect(opened).toEqual(['A']);
});

test('another language says it anew', async () => {
  const modeler = await openDiagram(three);
  markIssues(modeler, severities({ A: 'error' }));
  const before = buttons(modeler)[0]?.title;
  modeler.get('etomLocale').set('ru');
  await expect.poll(() => buttons(modeler)[0]?.title).toBe('Показать ошибку');
  expect(before).toBe('Show the error');
});
