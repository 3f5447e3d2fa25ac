import './modeling/canvas.css';
import './ui/tokens.css';
import './ui/editor.css';

export { EtomEditor } from './ui/index.ts';
export type { Theme } from './ui/index.ts';
export type { Catalogue, EtomElement } from './etom/index.ts';
export type { Locale } from './words/index.ts';
export type { PresentedIssue } from './validation/index.ts';
