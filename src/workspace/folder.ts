/** A folder of diagrams. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  /** ID of the folder that it lies in; absent: at the top. */
  readonly parent?: string;
}

/** The folders of the workspace. Which diagram lies where is said by the diagrams. */
export interface FolderStore {
  /** All folders, in the order of their names as the code points have it. */
  list(): Promise<readonly Folder[]>;
  /** Rejects with `missing` where there is no such parent. */
  create(folder: { readonly name: string; readonly parent?: string }): Promise<Folder>;
  rename(id: string, name: string): Promise<Folder>;
  /** Puts a folder into another one or at the top. Rejects with `conflict` where it would lie within itself. */
  move(id: string, parent: string | undefined): Promise<Folder>;
  /** Removes a folder; what is in it, folders and diagrams, moves to where the folder was. */
  remove(id: string): Promise<void>;
}
