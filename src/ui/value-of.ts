/** Returns the text of the input field that an event comes from. */
export function valueOf(event: Event): string {
  const { target } = event;
  const value: unknown = target !== null && 'value' in target ? target.value : '';
  return typeof value === 'string' ? value : '';
}
