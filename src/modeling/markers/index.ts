import type { ModuleDeclaration } from 'didi';
import overlaysModule from 'diagram-js/lib/features/overlays/index.js';
import { EtomMarkers } from './etom-markers.ts';
import { IssueButtons } from './issue-buttons.ts';

/** Marks the elements that have issues. */
export const markersModule: ModuleDeclaration = {
  __depends__: [overlaysModule],
  __init__: ['etomMarkers', 'etomIssueButtons'],
  etomMarkers: ['type', EtomMarkers],
  etomIssueButtons: ['type', IssueButtons],
};
