import type { ImportReport } from './desk-snapshot.ts';
import type { ReadFile } from './file-import.ts';

/** A report with the file that waits for a decision, where one does. */
export interface WaitingReport {
  readonly report: ImportReport;
  readonly file?: ReadFile;
}

/** What a person must read or decide about files, one after the other; the first is on show. */
export interface Reports {
  /** Adds a report at the end; with a `file` the person decides whether it is opened. */
  tell(report: ImportReport, file?: ReadFile): void;
  /** Takes the report on show away, so that the next one is, and returns it. */
  answer(): WaitingReport | undefined;
}

/** Returns an empty queue. `show` is called with what is on show after each change. */
export function createReports(show: (report: ImportReport | undefined) => void): Reports {
  const waiting: WaitingReport[] = [];
  return {
    tell(report, file) {
      waiting.push({ report, ...(file === undefined ? {} : { file }) });
      show(waiting[0]?.report);
    },
    answer() {
      const answered = waiting.shift();
      show(waiting[0]?.report);
      return answered;
    },
  };
}
