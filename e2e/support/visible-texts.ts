import type { Page } from '@playwright/test';

/**
 * Everything that a person can read or hear in the page now: texts on show, also inside shadow roots, and the titles, labels and
 * placeholders of what is on show. Each once.
 */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const visit = (node: Element | ShadowRoot): void => {
      if (node instanceof Element) {
        if (['STYLE', 'SCRIPT', 'TITLE'].includes(node.tagName) || !node.checkVisibility({ visibilityProperty: true })) return;
        for (const name of ['title', 'aria-label', 'placeholder']) texts.add(node.getAttribute(name) ?? '');
        if (node.shadowRoot !== null) visit(node.shadowRoot);
      }
      for (const child of node.childNodes) {
        if (child instanceof Text) texts.add(child.data.trim().replace(/\s+/g, ' '));
        else if (child instanceof Element) visit(child);
      }
    };
    visit(document.body);
    texts.delete('');
    return [...texts];
  });
}
