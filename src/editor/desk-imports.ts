import { processFacts, renewProcessIds } from '../bpmn/index.ts';
import type { ReadWarning } from '../bpmn/index.ts';
import type { Reports } from './desk-reports.ts';
import type { ImportReport } from './desk-snapshot.ts';
import { bytesOf, readDrawn, readFile } from './file-import.ts';
import type { ReadFile, SourceBytes, SourceFile } from './file-import.ts';
import type { Serial } from './serial.ts';

/** How texts from outside become diagrams. */
export interface DeskImports {
  /** Opens a file as a new diagram. What cannot be read, or only with losses, becomes a report first. */
  importFile(file: SourceFile): Promise<void>;
  /**
   * Opens a text that comes with the app as a new diagram. Where the workspace has one of its processes already, they get IDs of
   * their own, so that a call finds one of them only.
   */
  openSample(file: SourceFile): Promise<void>;
  /** Opens the reported file in spite of its warnings, as a new diagram. */
  acceptImport(): Promise<void>;
  /** Opens text as a new diagram without asking. Rejects when it cannot be read or drawn; nothing changes then. */
  importXml(xml: string): Promise<{ warnings: readonly ReadWarning[] }>;
}

/** The parts of the desk that imports need. */
export interface DeskImportOptions {
  readonly reports: Reports;
  readonly serial: Serial;
  /** Does one thing after the others; a failure is reported under the name that it is about. */
  readonly attempt: (name: () => string, task: () => Promise<void>) => Promise<void>;
  /** Keeps a text as a new diagram, with the file that it came from as its first version, and opens it; resolves with what bpmn-js could not draw. */
  readonly createFrom: (name: string, xml: string, options?: { readonly source?: SourceBytes }) => Promise<readonly ReadWarning[]>;
  /** Says whether a diagram of the workspace holds a process of this ID. */
  readonly hasProcess: (id: string) => boolean;
  /** Says that an opened file is not drawn as a whole, or takes that back. */
  readonly showUndrawn: (undrawn: ImportReport | undefined) => void;
}

/** Returns the imports of a desk. */
export function createImports({ reports, serial, attempt, createFrom, hasProcess, showUndrawn }: DeskImportOptions): DeskImports {
  /** Opens what was read. Tells what bpmn-js could not draw, unless the person knows already that it is not complete. */
  async function openRead(fileName: string, file: ReadFile): Promise<void> {
    const warnings = await createFrom(file.name, file.xml, { source: { original: file.original, fileName } });
    showUndrawn(warnings.length > 0 && file.warnings.length === 0 ? { fileName, warnings } : undefined);
  }

  return {
    importFile: (file) => attempt(() => file.name, async () => {
      const read = await readFile(file);
      if (read.warnings.length > 0) reports.tell({ fileName: file.name, warnings: read.warnings }, read);
      else await openRead(file.name, read);
    }),
    openSample: (file) => attempt(() => file.name, async () => {
      const bytes = await bytesOf(file);
      const { xml, name } = await readFile({ name: file.name, arrayBuffer: () => Promise.resolve(bytes) });
      const { definitions } = await readDrawn(xml);
      const isThere = processFacts(definitions).some(({ id }) => hasProcess(id));
      await createFrom(name, isThere ? await renewProcessIds(xml) : xml);
    }),
    async acceptImport() {
      const answered = reports.answer();
      if (answered?.file === undefined) return;
      const { report, file } = answered;
      await attempt(() => report.fileName, () => openRead(report.fileName, file));
    },
    importXml: (xml) => serial(async () => {
      const { definitions } = await readDrawn(xml);
      return { warnings: await createFrom(definitions.name ?? '', xml) };
    }),
  };
}
