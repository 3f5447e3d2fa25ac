/** Returns the system's own words about a failure on one line: a code where there is one. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.replace(/\s+/g, ' ');
}
