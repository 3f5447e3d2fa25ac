import './modeling/canvas.css';
import './ui/tokens.css';
import './ui/editor.css';
import './ui/app.css';
import { EtomApp } from './ui/index.ts';
import type { Taste } from './ui/index.ts';
import { localeOf } from './words/index.ts';
import { createJournal, createMemoryStore, createPreferences, openIndexedDbStore } from './workspace/index.ts';

const preferences = createPreferences(() => localStorage);
const { locale, theme } = preferences.read();
const stored = await openIndexedDbStore().catch(() => undefined);

const app = new EtomApp();
app.store = stored ?? createMemoryStore();
app.journal = createJournal(() => localStorage);
app.memoryOnly = stored === undefined;
app.locale = localeOf([locale, ...navigator.languages]);
app.theme = theme;
app.addEventListener('etom-taste', (event) => preferences.write((event as CustomEvent<Taste>).detail));
document.body.append(app);
