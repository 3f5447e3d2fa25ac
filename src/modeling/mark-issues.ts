import type { Modeler } from './create-modeler.ts';
import type { MarkedSeverity } from './markers/etom-markers.ts';

/** Marks exactly these elements, by ID, with the severity of their worst issue; only what differs from before is touched. */
export function markIssues(modeler: Modeler, severities: ReadonlyMap<string, MarkedSeverity>): void {
  modeler.get('etomMarkers').set(severities);
  modeler.get('etomIssueButtons').set(severities);
}
