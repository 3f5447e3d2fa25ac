import { afterEach, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/etom/index.ts';
import type { PresentedIssue } from '../../src/validation/index.ts';
import { EtomEditor } from '../../src/ui/index.ts';
import { createWords } from '../../src/words/index.ts';

const own: Catalogue = {
  id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свои' }, provenance: 'test', prefix: '770123',
  elements: [{
    id: '770123.2.1.1.1', level: 2, parent: '1.1.1', names: { en: 'Own selling', ru: 'Свои продажи' }, official: [], verticals: ['F'],
    functions: [], status: 'organisation',
  }],
};

async function open(attributes: Readonly<Record<string, string>>): Promise<EtomEditor> {
  const editor = new EtomEditor();
  for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
  document.body.append(editor);
  await editor.ready;
  return editor;
}

async function addTask(editor: EtomEditor): Promise<void> {
  const { modeler } = editor;
  const task = modeler.get('elementFactory').createShape({ type: 'bpmn:Task' });
  modeler.get('modeling').createShape(task, { x: 200, y: 200 }, modeler.get('canvas').getRootElement());
  await Promise.resolve();
}

/** The rules that find something at a task; that a task alone is no flow goes without saying. */
async function rulesAtTasks(editor: EtomEditor): Promise<readonly string[]> {
  return (await editor.validate()).filter(({ elementType }) => elementType === 'bpmn:Task').map(({ rule }) => rule);
}

afterEach(() => document.body.replaceChildren());

describe('etom-editor', () => {
  test('given a change, the news of the issues can be copied as a whole', async () => {
    const editor = await open({ locale: 'en' });
    const news = new Promise<Event>((resolve) => {
      document.addEventListener('etom-issues', resolve, { once: true });
    });
    await addTask(editor);
    const { detail } = (await news) as CustomEvent<{ issues: PresentedIssue[] }>;
    expect(Object.keys(detail)).toEqual(['issues']);
    expect(JSON.parse(JSON.stringify(detail))).toEqual({ issues: await editor.validate() });
    expect(detail.issues.map(({ rule }) => rule)).toEqual(['etom/end-to-end', 'etom/tag-required']);
  });

  test.each([['ru-RU', 'ru'], ['xx', 'en']] as const)('given the language %s, it speaks %s', async (wish, locale) => {
    const editor = await open({ locale: wish, theme: 'none' });
    await addTask(editor);
    expect(editor.lang).toBe(locale);
    expect((await editor.validate()).map(({ message }) => message)).toContain(createWords(locale).format('issue.tagRequired', { kind: 'task' }));
    expect(['light', 'dark']).toContain(editor.dataset['etomTheme']);
  });

  test('given other catalogues later, the same diagram is judged by them and their blocks are offered', async () => {
    const editor = await open({ locale: 'en' });
    await addTask(editor);
    const { xml } = await editor.saveXML();
    const tagged = xml.replace('<bpmn:task ', '<bpmn:task xmlns:own="urn:etom-flow:tags:1" ').replace(' />', '><bpmn:extensionElements><own:tag processId="770123.2.1.1.1" /></bpmn:extensionElements></bpmn:task>');
    await editor.importXML(tagged);
    expect(await rulesAtTasks(editor)).toEqual(['etom/id-known']);
    await addTask(editor);
    const { modeler } = editor;
    editor.catalogues = [...editor.catalogues, own];
    expect(await rulesAtTasks(editor)).toEqual(['etom/tag-required']);
    expect(editor.modeler).toBe(modeler);
    expect(modeler.get('commandStack').canUndo()).toBe(true);
    expect((await editor.saveXML()).xml).toContain('770123.2.1.1.1');
    await expect.poll(() => editor.querySelector('etom-blocks')?.shadowRoot?.querySelector('etom-block-list')?.shadowRoot
      ?.querySelector('[data-process-id="770123.2.1.1.1"]')).toBeInstanceOf(HTMLElement);
  });
});
