import { expect, test } from 'vitest';
import { markIssues } from '../../../src/modeling/index.ts';
import type { MarkedSeverity } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { elementOf, graphicsOf, openDiagram } from '../with-modeler.ts';

const two = processXml([{ id: 'A' }, { id: 'B' }]);

function marks(modeler: Parameters<typeof graphicsOf>[0], id: string): string[] {
  return [...graphicsOf(modeler, id).classList].filter((name) => name.startsWith('etom-issue-'));
}

function severities(of: Record<string, MarkedSeverity>): Map<string, MarkedSeverity> {
  return new Map(Object.entries(of));
}

test('exactly the given elements are marked', async () => {
  const modeler = await openDiagram(two);
  markIssues(modeler, severities({ A: 'error', Gone: 'error' }));
  markIssues(modeler, severities({ A: 'warning', B: 'info' }));
  expect([marks(modeler, 'A'), marks(modeler, 'B')]).toEqual([['etom-issue-warning'], ['etom-issue-info']]);
  markIssues(modeler, new Map());
  expect([marks(modeler, 'A'), marks(modeler, 'B')]).toEqual([[], []]);
});

test('what stays the same is not touched', async () => {
  const modeler = await openDiagram(two);
  const touched: string[] = [];
  modeler.on<{ element: { id: string } }>('element.marker.update', ({ element }) => touched.push(element.id));
  markIssues(modeler, severities({ A: 'error', B: 'error' }));
  markIssues(modeler, severities({ A: 'error' }));
  expect(touched).toEqual(['A', 'B', 'B']);
});

test('an element that comes back with an undo is marked again', async () => {
  const modeler = await openDiagram(two);
  markIssues(modeler, severities({ A: 'error' }));
  modeler.get('modeling').removeElements([elementOf(modeler, 'A')]);
  modeler.get('commandStack').undo();
  expect(marks(modeler, 'A')).toEqual(['etom-issue-error']);
});

test('another diagram starts without marks', async () => {
  const modeler = await openDiagram(two);
  markIssues(modeler, severities({ A: 'error' }));
  await modeler.importXML(two);
  expect(marks(modeler, 'A')).toEqual([]);
});
