import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnreadableDiagram, readDefinitions } from '../../src/bpmn/index.ts';
import { createSession } from '../../src/editor/index.ts';
import type { Session } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { thumbnail } from '../../src/report/index.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { createWords } from '../../src/words/index.ts';

declare global {
  /** Set by a script that should never run. */
  var pwned: unknown;
}

const texts = import.meta.glob<string>('./*.bpmn', { query: '?raw', import: 'default', eager: true });
const all = Object.entries(texts).map(([path, xml]) => [path.replace('./', ''), xml] as const);
const opened = all.filter(([name]) => !name.startsWith('refused-'));
const refused = all.filter(([name]) => name.startsWith('refused-'));

const open: { destroy(): void }[] = [];

beforeEach(() => {
  // bpmn-js tells the console, too, what it does not draw: some IDs are names of what every object has.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const each of open.splice(0)) each.destroy();
  document.body.replaceChildren();
});

async function newSession(): Promise<Session> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  open.push(session);
  session.attachTo(host);
  return session;
}

describe.each(opened)('%s', (_, xml) => {
  it('is drawn, and nothing runs or is asked for', async () => {
    const session = await newSession();
    await session.importXml(xml);
    const elements = session.modeler.get('elementRegistry').filter(() => true);
    expect(elements.length).toBeGreaterThan(2);
    for (const element of elements) session.modeler.get('selection').select(element);
    session.validate();
    expect(globalThis.pwned).toBeUndefined();
    expect(harmIn(document)).toEqual([]);
    expect(askedFor()).toEqual([]);
  });

  it.each([false, true])('leaves as a picture that does nothing (legend: %s)', async (legend) => {
    const session = await newSession();
    await session.importXml(xml);
    const { content } = await pictureOf(session, { format: 'svg', legend }, createWords('en'));
    await expectHarmless(typeof content === 'string' ? content : 'no text');
  });

  it('has a small picture that does nothing', async () => {
    const { tree } = await newSession();
    await expectHarmless(thumbnail((await readDefinitions(xml)).definitions, tree) ?? '');
  });

  it('is saved as what it was, and opens again', async () => {
    const session = await newSession();
    await session.importXml(xml);
    const saved = await session.saveXml();
    await session.importXml(saved);
    expect(await session.saveXml()).toBe(saved);
  });
});

it.each(refused)('%s is refused', async (_, xml) => {
  const session = await newSession();
  await expect(session.importXml(xml)).rejects.toBeInstanceOf(UnreadableDiagram);
  expect(globalThis.pwned).toBeUndefined();
});

/** Shows a picture as a page of its own, without any policy, and looks at what is in it. */
async function expectHarmless(svg: string): Promise<void> {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(picture.querySelector('parsererror')).toBeNull();
  expect(harmIn(picture)).toEqual([]);
  const frame = document.createElement('iframe');
  frame.srcdoc = svg;
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve); });
  document.body.append(frame);
  await loaded;
  expect((frame.contentWindow as typeof globalThis | null)?.pwned).toBeUndefined();
  expect(globalThis.pwned).toBeUndefined();
  expect(askedFor()).toEqual([]);
}

/** What in a document could do something: scripts, what holds a page, handlers, addresses outside of it. */
function harmIn(place: Document): string[] {
  const elements = [...place.querySelectorAll('*')].filter((element) => element.namespaceURI === 'http://www.w3.org/2000/svg');
  return elements.flatMap((element) => [
    ...(['script', 'foreignObject', 'iframe', 'image', 'use', 'animate', 'set'].includes(element.localName) ? [`<${element.localName}>`] : []),
    ...[...element.attributes].flatMap(({ name, value }) => (
      name.startsWith('on') || /javascript:|evil\.invalid|url\((?!["']?#)/i.test(value) || (name.endsWith('href') && !value.startsWith('#')) ? [`${name}="${value}"`] : [])),
  ]);
}

/** What was asked of another machine. */
function askedFor(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('evil.invalid'));
}
