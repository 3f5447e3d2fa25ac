import type { Session } from '../editor/index.ts';

/** What the page around the editor may take over: which diagram opens first, and what becomes of text from outside. */
export interface EditorHost {
  /** Opens the first diagram. Without a host an empty one is opened. */
  start(session: Session): Promise<void>;
  /** Opens text as a new diagram. Without a host the open diagram is replaced. */
  importXml: Session['importXml'];
  /** Shows the sample flows, where the page has some: an empty canvas offers them. */
  readonly offerSamples?: () => void;
  /** The page keeps catalogues of the organisation and hears `etom-open-catalogue` (`AdditionRequest`). */
  readonly keepsCatalogues?: true;
}
