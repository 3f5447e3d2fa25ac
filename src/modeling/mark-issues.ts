import type { Modeler } from './create-modeler.ts';
import type { MarkedSeverity } from './markers/etom-markers.ts';

/** Marks exactly these elements, by ID, with the severity of their worst issue; only what differs from before is touched. */
export function markIssues(modeler: Modeler, severities: ReadonlyMap<string, MarkedSeverity>): void {
  // The buttons ask what is in sight, which must not wait for the style of what was marked a moment ago.
  modeler.get('etomIssueButtons').set(severities);
  modeler.get('etomMarkers').set(severities);
}
