import type { PresentedIssue } from '../validation/index.ts';

/** Returns text of a file on one line, without what could move a cursor, change colors or turn the direction of a line. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd').trim();
}

/** Returns how people find an element: its name and, in parentheses, its ID; one of the two; empty for the whole file. */
export function elementLabel({ elementName, elementId }: Pick<PresentedIssue, 'elementName' | 'elementId'>): string {
  const [name, id] = [plainText(elementName ?? ''), plainText(elementId)];
  if (name === '' || id === '') return name + id;
  return `${name} (${id})`;
}

/** Returns the message on one line, led by the element. */
export function labelledMessage(issue: PresentedIssue): string {
  const label = elementLabel(issue);
  return `${label === '' ? '' : `${label}: `}${plainText(issue.message)}`;
}
