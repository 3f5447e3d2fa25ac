import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';

const bundle = fileURLToPath(new URL('../../node_modules/bpmn-js/dist/bpmn-modeler.production.min.js', import.meta.url));

/** What another tool makes of a file. */
export interface Opened {
  /** The messages of its warnings. */
  readonly warnings: readonly string[];
  /** The IDs of all shapes and connections that it draws, labels left out. */
  readonly drawn: readonly string[];
  /** The file as that tool saves it again. */
  readonly xml: string;
}

interface Modeler {
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  get(name: 'elementRegistry'): { filter(test: (element: Drawn) => boolean): Drawn[] };
  get(name: 'modeling'): { moveElements(elements: readonly Drawn[], delta: { x: number; y: number }): void; updateLabel(element: Drawn, name: string): void };
}

interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly labelTarget?: unknown;
}

/**
 * Opens a file in bpmn-js as its makers ship it, without anything of ours, in a page of its own, and saves it; with `edits` a person
 * there renames each activity and moves it first. Rejects when it cannot be opened.
 */
export async function openInBareBpmnJs(browser: Browser, xml: string, { edits = false }: { readonly edits?: boolean } = {}): Promise<Opened> {
  const page = await browser.newPage();
  try {
    await page.setContent('<div id="canvas" style="height: 600px"></div>');
    await page.addScriptTag({ path: bundle });
    return await page.evaluate(async ([text, editing]) => {
      const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: object) => Modeler };
      const modeler = new BpmnJS({ container: '#canvas' });
      const { warnings } = await modeler.importXML(text);
      const activities = modeler.get('elementRegistry').filter(({ type, labelTarget }) => editing && labelTarget === undefined && /Task$|Activity$|SubProcess$/.test(type));
      for (const activity of activities) {
        modeler.get('modeling').updateLabel(activity, `Renamed ${activity.id}`);
        modeler.get('modeling').moveElements([activity], { x: 10, y: 10 });
      }
      const drawn = modeler.get('elementRegistry').filter(({ labelTarget }) => labelTarget === undefined).map(({ id }) => id);
      return { warnings: warnings.map(({ message }) => message), drawn, xml: (await modeler.saveXML({ format: true })).xml };
    }, [xml, edits] as const);
  } finally {
    await page.close();
  }
}
