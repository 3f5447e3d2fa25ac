const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (_at, count) => count - 1,
};

/** Has a key go from the row of `root` that has the keyboard to another one, which is chosen by that. At an edge nothing happens. */
export function goToRow(root: ShadowRoot | null, event: KeyboardEvent): void {
  const rows = [...root?.querySelectorAll<HTMLElement>('button.row') ?? []];
  const at = rows.findIndex((row) => row === root?.activeElement);
  const target = at < 0 ? undefined : rows[steps[event.key]?.(at, rows.length) ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  target.click();
}
