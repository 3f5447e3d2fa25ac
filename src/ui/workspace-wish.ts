/** What a person can ask for the whole workspace, from the header's menu or from the library: an `etom-workspace` event that bubbles. */
export type WorkspaceWish = 'backup' | 'restore' | 'folder' | 'install';

/** Asks for something on behalf of `source`. */
export function wish(source: EventTarget, detail: WorkspaceWish): void {
  source.dispatchEvent(new CustomEvent<WorkspaceWish>('etom-workspace', { detail, bubbles: true, composed: true }));
}
