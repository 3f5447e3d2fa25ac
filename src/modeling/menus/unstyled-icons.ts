import { priorities } from '../priorities.ts';
import type { ContextPad, PopupMenu } from '../services.ts';

/** An entry of the context pad (`html`) or of a popup menu (`imageHtml`), as far as its picture goes. */
interface Pictured {
  readonly html?: unknown;
  readonly imageHtml?: unknown;
}
type Entries = Readonly<Record<string, Pictured>>;

/**
 * bpmn-js draws the icons of *align* and *distribute* with inline styles, which a strict Content-Security-Policy forbids:
 * they would be reported and stay blank. They get the same as attributes.
 */
export class UnstyledIcons {
  static $inject = ['contextPad', 'popupMenu'];

  constructor(contextPad: ContextPad, popupMenu: PopupMenu) {
    contextPad.registerProvider(priorities.unstyleIcons, { getMultiElementContextPadEntries: () => unstyled });
    popupMenu.registerProvider('align-elements', priorities.unstyleIcons, { getPopupMenuEntries: () => unstyled });
  }
}

function unstyled(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, {
    ...entry,
    ...(typeof entry.html === 'string' ? { html: withoutStyles(entry.html) } : {}),
    ...(typeof entry.imageHtml === 'string' ? { imageHtml: withoutStyles(entry.imageHtml) } : {}),
  }]));
}

/** Writes each declaration of a `style` as the attribute of SVG that has its name. */
export function withoutStyles(svg: string): string {
  return svg.replace(/\sstyle="([^"]*)"/g, (_, style: string) =>
    style.split(';').map((declaration) => declaration.split(':').map((part) => part.trim()))
      .map(([name, value]) => (name && value ? ` ${name}="${value}"` : '')).join(''));
}
