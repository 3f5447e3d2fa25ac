import Modeler from 'bpmn-js/lib/Modeler.js';
import { afterEach, expect, test } from 'vitest';
import { moddleDescriptor } from '../../src/bpmn/index.ts';

/** What this test asks of an element of bpmn-js. */
interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly labelTarget?: object;
  readonly host?: Drawn;
}

interface Registry {
  getAll(): Drawn[];
  getGraphics(element: Drawn): SVGElement;
}

const samples = import.meta.glob<string>('../../samples/*.bpmn', { query: '?raw', import: 'default', eager: true });

afterEach(() => document.body.replaceChildren());

/** A machine that lacks the font has another one of about the same width. */
const tolerance = 4;

test.each(Object.keys(samples))('%s: each name fits where it stands', async (file) => {
  const container = document.createElement('div');
  container.style.cssText = 'width:1200px;height:600px';
  document.body.append(container);
  const modeler = new Modeler({ container, moddleExtensions: { etom: moddleDescriptor } });
  const { warnings } = await modeler.importXML(samples[file] ?? '');
  expect(warnings).toEqual([]);

  const registry = modeler.get<Registry>('elementRegistry');
  const faults: string[] = [];
  for (const element of registry.getAll()) {
    const text = registry.getGraphics(element).querySelector<SVGTextElement>('.djs-visual > text');
    const isTask = /Task$|CallActivity$/.test(element.type);
    if (text === null || (!isTask && element.labelTarget === undefined)) continue;
    const { x, y, width, height } = text.getBBox();
    if (x < -tolerance || y < -tolerance || x + width > element.width + tolerance || y + height > element.height + tolerance) faults.push(`${element.id}: “${text.textContent}” leaves its place`);
    for (const event of registry.getAll().filter(({ host }) => isTask && host === element)) {
      const apart = event.x >= element.x + x + width || event.x + event.width <= element.x + x || event.y >= element.y + y + height || event.y + event.height <= element.y + y;
      if (!apart) faults.push(`${event.id} covers “${text.textContent}”`);
    }
  }
  expect(faults).toEqual([]);
  modeler.destroy();
});
