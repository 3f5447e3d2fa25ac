import type { ModuleDeclaration } from 'didi';
import { EtomMarkers } from './etom-markers.ts';

/** Marks the elements that have issues. */
export const markersModule: ModuleDeclaration = {
  __init__: ['etomMarkers'],
  etomMarkers: ['type', EtomMarkers],
};
