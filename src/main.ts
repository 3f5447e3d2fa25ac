import list from '../samples/samples.json';
import './modeling/canvas.css';
import './ui/tokens.css';
import './ui/editor.css';
import './ui/app.css';
import { keepOfflineCopy } from './editor/index.ts';
import { EtomApp } from './ui/index.ts';
import type { LibraryView, Panels, Sample, Taste } from './ui/index.ts';
import { localeOf } from './words/index.ts';
import { browserLocks, createBackupLog, createJournal, createMemoryStore, createPreferences, openIndexedDbStore, StoreError, systemClock } from './workspace/index.ts';

const preferences = createPreferences(() => localStorage);
const { locale, theme, panels, libraryView } = preferences.read();
const stored = await openIndexedDbStore().catch((error: unknown) => (error instanceof StoreError ? error : new StoreError('unavailable', { cause: error })));
const refused = stored instanceof StoreError ? stored.fault : undefined;

const app = new EtomApp();
app.store = stored instanceof StoreError ? createMemoryStore() : stored;
app.journal = createJournal(() => localStorage);
// What lives in this tab only no other tab has open.
app.locks = refused === undefined ? browserLocks(systemClock) : undefined;
app.backupLog = createBackupLog(() => localStorage);
app.memoryOnly = refused;
app.samples = samples();
app.offline = import.meta.env.PROD ? () => keepOfflineCopy('./service-worker.js') : undefined;
app.locale = localeOf([locale, ...navigator.languages]);
app.theme = theme;
app.panels = panels;
app.libraryView = libraryView;
app.addEventListener('etom-taste', (event) => preferences.write((event as CustomEvent<Taste>).detail));
app.addEventListener('etom-library-view', (event) => preferences.write({ libraryView: (event as CustomEvent<LibraryView>).detail }));
app.addEventListener('etom-panels', (event) => preferences.write({ panels: (event as CustomEvent<Panels>).detail }));
document.body.replaceChildren(app);

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
