import type { LitElement } from 'lit';

/** Resolves when the components directly inside a rendered one are rendered too, so that the keyboard can be moved into them. */
export async function allComplete(root: ParentNode): Promise<void> {
  const inner = [...root.querySelectorAll<LitElement>('*')].filter(({ localName }) => localName.startsWith('etom-'));
  await Promise.all(inner.map((element) => element.updateComplete));
}
