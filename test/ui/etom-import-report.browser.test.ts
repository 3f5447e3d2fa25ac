import { afterEach, expect, test } from 'vitest';
import '../../src/ui/etom-import-report.ts';
import type { EtomImportReport } from '../../src/ui/etom-import-report.ts';
import { createWords } from '../../src/words/index.ts';

afterEach(() => document.body.replaceChildren());

function lossy(fileName: string): NonNullable<EtomImportReport['report']> {
  return { fileName, warnings: [{ kind: 'duplicate-id', subject: 'twice', detail: 'duplicate ID <twice>' }] };
}

test('given a report that is left with Escape while another waits, the next one is shown', async () => {
  const waiting = [lossy('one.bpmn'), lossy('two.bpmn')];
  const panel = document.createElement('etom-import-report') as EtomImportReport;
  panel.words = createWords('en');
  panel.report = waiting[0];
  panel.addEventListener('etom-dismiss', () => {
    waiting.shift();
    panel.report = waiting[0];
  });
  document.body.append(panel);
  await expect.poll(() => shownTitle(panel)).toContain('one.bpmn');
  escape(panel);
  await expect.poll(() => shownTitle(panel)).toContain('two.bpmn');
  escape(panel);
  await expect.poll(() => shownTitle(panel)).toBe('');
  expect(waiting).toEqual([]);
});

test('given a report that comes while the dialog closes after the one before, it is shown and not left unseen', async () => {
  const panel = document.createElement('etom-import-report') as EtomImportReport;
  let left = 0;
  panel.words = createWords('en');
  panel.report = lossy('one.bpmn');
  panel.addEventListener('etom-dismiss', () => (left += 1));
  document.body.append(panel);
  await expect.poll(() => shownTitle(panel)).toContain('one.bpmn');
  const hidden = new Promise((resolve) => panel.renderRoot.addEventListener('wa-after-hide', resolve));
  panel.renderRoot.addEventListener('wa-hide', () => (panel.report = lossy('two.bpmn')));
  panel.report = undefined;
  await hidden;
  await expect.poll(() => shownTitle(panel)).toContain('two.bpmn');
  expect(left).toBe(0);
});

/** The title of the report as long as its dialog is open; else nothing. */
function shownTitle(panel: EtomImportReport): string {
  const dialog = panel.renderRoot.querySelector('wa-dialog');
  const isOpen = dialog?.shadowRoot?.querySelector('dialog')?.open === true && dialog.open;
  return isOpen ? dialog.querySelector('h2')?.textContent ?? '' : '';
}

function escape(panel: EtomImportReport): void {
  const dialog = panel.renderRoot.querySelector('wa-dialog')?.shadowRoot?.querySelector('dialog');
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
}
