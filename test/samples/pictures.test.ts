import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isActivityToTag, readDefinitions, walk } from '../../src/bpmn/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { flows, readSample } from './flows.ts';
import { pictureOf } from './picture.ts';

const tree = createElementTree(builtInCatalogues());
const folder = new URL('../../samples/', import.meta.url);

// `npx vitest run --project node test/samples -u` draws and counts anew.
it.each(Object.keys(flows))('the picture of %s is that of its drawing', async (flow) => {
  const { definitions } = await readDefinitions(readSample(flow, 'en'));
  await expect(pictureOf(definitions, tree)).toMatchFileSnapshot(`../../samples/pictures/${flow}.svg`);
});

it('the list that the app shows has each flow with the number of its tasks', async () => {
  const list = await Promise.all(Object.keys(flows).map(async (flow) => {
    const { definitions } = await readDefinitions(readSample(flow, 'en'));
    let tasks = 0;
    walk(definitions, (element) => void (tasks += isActivityToTag(element) ? 1 : 0));
    return { flow, tasks };
  }));
  await expect(`[\n${list.map((sample) => `  ${JSON.stringify(sample)}`).join(',\n')}\n]\n`).toMatchFileSnapshot('../../samples/samples.json');
});

it('all pictures together are light', () => {
  const pictures = readdirSync(new URL('pictures/', folder));
  expect(pictures).toHaveLength(Object.keys(flows).length);
  expect(pictures.reduce((sum, name) => sum + statSync(new URL(`pictures/${name}`, folder)).size, 0)).toBeLessThan(100_000);
});
