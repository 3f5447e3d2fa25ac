import {
  Archive, ArchiveRestore, ArrowLeft, ArrowLeftRight, BadgeCheck, BookMarked, BookOpen, Bookmark, ChevronDown, ChevronRight, ChevronUp, ChevronsUp, CircleAlert, CircleCheck, CircleHelp, Columns2, Copy, Download, FilePlus,
  Ellipsis, Folder, FolderOpen, FolderSync, FolderUp, HardDrive, History, Info, LayoutGrid, LayoutList, ListTree, LogIn, MonitorDown, Network, Menu, Minus, Moon, PanelLeft, PanelRight, Pencil, Plus, Redo2, RotateCcw, Rows2, Scan, Search, Shapes, SlidersHorizontal, Sun, Trash2,
  TriangleAlert, Undo2, X, createElement,
} from 'lucide';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';

/** The pictures that the interface uses, by what they mean. */
const pictures = {
  remove: X, undo: Undo2, redo: Redo2, menu: Menu, rename: Pencil, export: Download, open: FolderOpen, create: FilePlus, copy: Copy,
  delete: Trash2, search: Search, light: Sun, dark: Moon, help: CircleHelp, error: CircleAlert, warning: TriangleAlert, info: Info,
  ok: CircleCheck, left: PanelLeft, right: PanelRight, fit: Scan, zoomOut: Minus, zoomIn: Plus, up: ChevronUp, down: ChevronDown, primary: ChevronsUp, decompose: Network, steps: ListTree, enter: LogIn,
  settings: SlidersHorizontal, accept: BadgeCheck, catalogue: BookMarked, add: Plus,
  workspace: HardDrive, backup: Archive, restore: ArchiveRestore, folderSync: FolderSync, install: MonitorDown,
  more: Ellipsis, folder: Folder, move: FolderUp, cards: LayoutGrid, table: LayoutList, sample: Shapes,
  next: ChevronRight, back: ArrowLeft, map: LayoutGrid, glossary: BookOpen,
  history: History, version: Bookmark, compare: Columns2, stack: Rows2, revert: RotateCcw, swap: ArrowLeftRight,
} as const;

/** The name of a picture. */
export type IconName = keyof typeof pictures;

/**
 * A picture of 16 by 16 px in the color of the text around it, drawn without a request. It is decoration: the control around it
 * bears the accessible name.
 */
export class EtomIcon extends LitElement {
  static override properties = { name: {} };
  declare name: IconName;

  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: 16px;
      height: 16px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  override render(): TemplateResult {
    return html`${createElement(pictures[this.name], { 'aria-hidden': 'true' })}`;
  }
}

customElements.define('etom-icon', EtomIcon);
