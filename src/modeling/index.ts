import './canvas.css';

export { etomModule as default, etomModule } from './etom-module.ts';
export { moddleDescriptor } from '../bpmn/index.ts';
export { createModeler } from './create-modeler.ts';
export type { Modeler, ModelerOptions } from './create-modeler.ts';
export type { CallHost } from './decompose/call-host.ts';
export type { DecomposeKind, DecomposeOption } from './decompose/decompose-options.ts';
export { is, isShape, withoutLabel } from './elements.ts';
export type { DiagramElement, DiagramShape, Point, Rectangle } from './elements.ts';
export type { MarkedSeverity } from './markers/etom-markers.ts';
export { issueOpened } from './markers/issue-buttons.ts';
export { markIssues } from './mark-issues.ts';
export { resolveColors } from './resolve-colors.ts';
export { revealElement } from './reveal-element.ts';
export type * from './services.ts';
export type { TagReading } from './tags/etom-tags.ts';
export type { EtomConfig } from './tree/etom-tree.ts';
