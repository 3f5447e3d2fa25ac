import list from '../samples/samples.json';
import './modeling/canvas.css';
import './ui/tokens.css';
import './ui/editor.css';
import './ui/app.css';
import './ui/history.css';
import { keepOfflineCopy } from './editor/index.ts';
import type { OpenTabs } from './editor/index.ts';
import { download, EtomApp, EtomStartPage, fileNameOf } from './ui/index.ts';
import type { LibraryTaste, Panels, Sample, Taste } from './ui/index.ts';
import { createWords, localeOf } from './words/index.ts';
import {
  browserLocks, createBackupLog, createFolderHandleKeeper, createJournal, createMarker, createMemoryStore, createPreferences, loadBackup, openIndexedDbStore, rescueAll, startUp, systemClock,
} from './workspace/index.ts';
import type { StartUp, Store, StoreFault } from './workspace/index.ts';

const preferences = createPreferences(() => localStorage);
const { locale, theme, panels, library, tabs } = preferences.read();
const shown = localeOf([locale, ...navigator.languages]);
const marker = createMarker(() => localStorage);
const day = await startUp({ open: openIndexedDbStore, memory: createMemoryStore, marker });
if (day.kind === 'kept') run(day.store);
else if (day.kind === 'memory') run(day.store, day.fault);
else explain(day);

/** Shows the app over a store. `refused` says why it is of this tab only. */
function run(store: Store, refused?: StoreFault): void {
  const app = new EtomApp();
  app.store = store;
  app.journal = createJournal(() => localStorage);
  // What lives in this tab only no other tab has open.
  app.locks = refused === undefined ? browserLocks(systemClock) : undefined;
  app.memoryOnly = refused;
  app.samples = samples();
  app.care = {
    log: createBackupLog(() => localStorage),
    folder: createFolderHandleKeeper(),
    offline: import.meta.env.PROD ? () => keepOfflineCopy('./service-worker.js') : undefined,
  };
  app.locale = shown;
  app.theme = theme;
  app.panels = panels;
  app.libraryTaste = library;
  app.tabs = tabs;
  app.addEventListener('etom-taste', (event) => preferences.write((event as CustomEvent<Taste>).detail));
  app.addEventListener('etom-library-taste', (event) => preferences.write({ library: (event as CustomEvent<LibraryTaste>).detail }));
  app.addEventListener('etom-tabs', (event) => preferences.write({ tabs: (event as CustomEvent<OpenTabs>).detail }));
  app.addEventListener('etom-panels', (event) => preferences.write({ panels: (event as CustomEvent<Panels>).detail }));
  app.addEventListener('etom-unreadable', () => explain({ kind: 'unreadable', fault: 'unavailable' }));
  document.body.replaceChildren(app);
}

/** Says why the day cannot begin as always, and offers what can be done. */
function explain(start: Exclude<StartUp, { readonly kind: 'kept' | 'memory' }>): void {
  const page = new EtomStartPage();
  page.trouble = start.kind;
  page.loss = start.kind === 'gone' ? start.loss : undefined;
  page.locale = shown;
  page.theme = theme;
  page.ways = {
    retry: () => location.reload(),
    rescue: async () => download(fileNameOf(createWords(shown).format('start.fileName'), 'zip'), await rescueAll(), 'application/zip'),
    restore: async (file) => {
      if (start.kind !== 'gone') return;
      await (await loadBackup()).restoreBackup(start.store, file);
      marker.answer();
      run(start.store);
    },
    begin: () => {
      if (start.kind === 'gone') {
        marker.answer();
        run(start.store);
      } else run(createMemoryStore(), start.kind === 'newer' ? 'newer' : start.fault);
    },
  };
  document.body.replaceChildren(page);
}

/** The sample flows with the addresses at which their texts and pictures are served; nothing of them is loaded before it is asked for. */
function samples(): readonly Sample[] {
  const texts = import.meta.glob<string>('../samples/*.bpmn', { query: '?url', import: 'default', eager: true });
  const pictures = import.meta.glob<string>('../samples/pictures/*.svg', { query: '?url', import: 'default', eager: true });
  return list.map(({ flow, tasks }) => ({
    flow, tasks,
    picture: pictures[`../samples/pictures/${flow}.svg`] ?? '',
    texts: { ru: texts[`../samples/${flow}.ru.bpmn`] ?? '', en: texts[`../samples/${flow}.en.bpmn`] ?? '' },
  }));
}
