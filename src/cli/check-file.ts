import { createDiagramReader, decodeXml, linesById, UnreadableDiagram } from '../bpmn/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { FileReport } from '../report/index.ts';
import { present, readWarningIssue, unreadableIssue, validate } from '../validation/index.ts';
import type { Words } from '../words/index.ts';

/** Checks the content of one file. A text that is no diagram is one error of `bpmn/parse`; anything else that goes wrong rejects. */
export type CheckFile = (path: string, bytes: Uint8Array) => Promise<FileReport>;

/** Returns a check against the catalogues of `tree` that reads all its files with one reader. */
export function createCheck(tree: ElementTree, words: Words): CheckFile {
  const readDiagram = createDiagramReader();
  return async (path, bytes) => {
    try {
      const text = decodeXml(bytes);
      const { definitions, warnings } = await readDiagram(text);
      const { issues, summary } = validate(definitions, { tree });
      const lines = issues.length > 0 ? linesById(text) : new Map<string, number>();
      return {
        path,
        summary,
        issues: [
          ...warnings.map((warning) => present(readWarningIssue(warning), words, warning.line ?? null)),
          ...issues.map((issue) => present(issue, words, lines.get(issue.elementId) ?? null)),
        ],
      };
    } catch (error) {
      if (!(error instanceof UnreadableDiagram)) throw error;
      return { path, summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [present(unreadableIssue(error), words, error.line ?? null)] };
    }
  };
}
