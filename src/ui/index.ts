export { EtomApp } from './etom-app.ts';
export type { Taste } from './etom-app.ts';
export { EtomEditor } from './etom-editor.ts';
export type { EditorHost } from './editor-host.ts';
export type { Sample } from './sample.ts';
export type { Panels } from './panels.ts';
export type { Theme } from './theme.ts';
export type { LibraryView } from './etom-library-items.ts';
