import type { FileReport, ReportIssue } from './validation-report.ts';

/**
 * Returns for each finding of a file, in their order, 32 hexadecimal digits by which another run knows it again: made of
 * path, rule, element and message key, not of lines, wording or language. Of several alike each has its own.
 */
export function fingerprints(file: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  return file.issues.map((issue) => {
    const identity = identityOf(issue);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return digest(`${file.path}\n${identity}\n${count}`);
  });
}

/** Returns what makes a finding of one file the same finding in another run: rule, element and message key. */
export function identityOf(issue: ReportIssue): string {
  return `${issue.rule}\n${issue.elementId}\n${issue.key ?? issue.message}`;
}

/** Tells texts apart; keeps no secret. Four lanes of FNV-1a, each from its own seed, mixed at the end. */
function digest(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane += 1) lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (code + lane), 0x01000193);
  }
  return lanes.map((lane) => {
    let mixed = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
