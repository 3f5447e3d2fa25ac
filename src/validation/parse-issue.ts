import type { ReadWarning, ReadWarningKind, UnreadableDiagram, UnreadableReason } from '../bpmn/index.ts';
import type { WordKey } from '../words/index.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Issue } from './issue.ts';
import { shown } from './tag-fixes.ts';

const rule = 'bpmn/parse';

/** Returns the one issue of a file that is no diagram: an error about the whole file. */
export function unreadableIssue(error: UnreadableDiagram): Issue {
  return deepFreeze({
    rule,
    severity: 'error',
    elementId: '',
    elementType: '',
    elementName: null,
    message: { key: unreadable[error.reason], values: { detail: shown(error.detail ?? '') } },
    fixes: [],
  });
}

/** Returns what reading lost as an issue: a warning on the element where it is known. */
export function readWarningIssue(warning: ReadWarning): Issue {
  return deepFreeze({
    rule,
    severity: 'warning',
    elementId: warning.elementId ?? '',
    elementType: warning.elementType ?? '',
    elementName: null,
    message: { key: warned[warning.kind], values: { subject: shown(warning.subject ?? ''), detail: warning.detail } },
    fixes: [],
  });
}

const unreadable: Readonly<Record<UnreadableReason, WordKey>> = {
  empty: 'issue.parse.empty',
  doctype: 'issue.parse.doctype',
  encoding: 'issue.parse.encoding',
  syntax: 'issue.parse.syntax',
  'not-bpmn': 'issue.parse.notBpmn',
};

const warned: Readonly<Record<ReadWarningKind, WordKey>> = {
  dropped: 'issue.parse.dropped',
  'duplicate-id': 'issue.parse.duplicateId',
  'illegal-id': 'issue.parse.illegalId',
  unresolved: 'issue.parse.unresolved',
  'unknown-attribute': 'issue.parse.unknownAttribute',
  other: 'issue.parse.other',
};
