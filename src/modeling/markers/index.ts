import { EtomMarkers } from './etom-markers.ts';

/** Marks the elements that have issues. */
export const markersModule = {
  __init__: ['etomMarkers'],
  etomMarkers: ['type', EtomMarkers],
};
