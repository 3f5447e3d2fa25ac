import { afterEach, describe, expect, test } from 'vitest';
import type { PresentedIssue } from '../../src/validation/index.ts';
import { EtomEditor } from '../../src/ui/index.ts';
import { createWords } from '../../src/words/index.ts';

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
    expect(detail.issues).toHaveLength(1);
  });

  test.each([['ru-RU', 'ru'], ['xx', 'en']] as const)('given the language %s, it speaks %s', async (wish, locale) => {
    const editor = await open({ locale: wish, theme: 'none' });
    await addTask(editor);
    expect(editor.lang).toBe(locale);
    expect((await editor.validate())[0]?.message).toBe(createWords(locale).format('issue.tagRequired', { kind: 'task' }));
    expect(['light', 'dark']).toContain(editor.dataset['etomTheme']);
  });
});
