import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../src/bpmn/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { thumbnail } from '../../src/report/index.ts';
import { inks } from '../../src/report/legend/colors.ts';

const tree = createElementTree(builtInCatalogues());
const sample = readFileSync(join(import.meta.dirname, '../../samples/order-to-payment.ru.bpmn'), 'utf8');

async function pictureOf(xml: string): Promise<string | undefined> {
  return thumbnail((await readDefinitions(xml)).definitions, tree);
}

describe('the thumbnail of a diagram', () => {
  it('is small, has every activity in the color of its vertical, and no text of the file', async () => {
    const picture = (await pictureOf(sample)) ?? '';
    expect(picture.length).toBeLessThan(6000);
    expect(picture).toContain(`fill="${inks.F}"`);
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[-\d ]+" width="\d+" height="\d+">(?:<path [^<>]*\/>)+<\/svg>$/);
    expect(picture).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it('grows with the square of nothing: a shape is a few characters', async () => {
    const shapes = sample.match(/<bpmndi:BPMN(?:Shape|Edge)/g)?.length ?? 0;
    expect((await pictureOf(sample))?.length).toBeLessThan(60 * shapes + 1000);
  });

  it('is not there where nothing is drawn, and leaves out what has no size', async () => {
    expect(await pictureOf(sample.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''))).toBeUndefined();
    const torn = await pictureOf(sample.replace(/<dc:Bounds x="\d+"/, '<dc:Bounds x="&quot;/&gt;&lt;script&gt;"'));
    expect(torn).not.toContain('script');
    expect(torn).not.toContain('NaN');
  });
});
