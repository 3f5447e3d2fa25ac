import './modeling/canvas.css';
import './ui/tokens.css';
import './ui/editor.css';
import './ui/app.css';
import { EtomApp } from './ui/index.ts';
import type { Taste } from './ui/index.ts';
import { localeOf } from './words/index.ts';
import { createJournal, createMemoryStore, createPreferences, openIndexedDbStore, StoreError } from './workspace/index.ts';

const preferences = createPreferences(() => localStorage);
const { locale, theme } = preferences.read();
const stored = await openIndexedDbStore().catch((error: unknown) => (error instanceof StoreError ? error : new StoreError('unavailable', { cause: error })));
const refused = stored instanceof StoreError ? stored.fault : undefined;

const app = new EtomApp();
app.store = stored instanceof StoreError ? createMemoryStore() : stored;
app.journal = createJournal(() => localStorage);
app.memoryOnly = refused;
app.locale = localeOf([locale, ...navigator.languages]);
app.theme = theme;
app.addEventListener('etom-taste', (event) => preferences.write((event as CustomEvent<Taste>).detail));
document.body.append(app);
