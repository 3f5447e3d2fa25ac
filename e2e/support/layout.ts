import type { Locator, Page } from '@playwright/test';

/** Names the parts of the page that reach beyond its left or right edge, texts that are cut off in a bar included. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot | Element, bar: Element | undefined): void => {
      for (const element of root.children) {
        if (element.closest('svg') !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { left, right, width } = element.getBoundingClientRect();
        const inside = ['etom-header', 'etom-status'].includes(element.localName) ? element : bar;
        const edge = inside?.getBoundingClientRect().right ?? innerWidth;
        if (width > 1 && (left < -0.5 || right > edge + 0.5)) found.push(`${element.localName}.${element.className} ends at ${right} of ${edge}`);
        visit(element.shadowRoot ?? element, inside);
        if (element.shadowRoot !== null) visit(element, inside);
      }
    };
    if ((document.scrollingElement?.scrollWidth ?? 0) > innerWidth) found.push('the page scrolls sideways');
    visit(document, undefined);
    return found;
  });
}

/** Names the texts on show that are smaller than `pixels`; what is drawn on the canvas does not count. */
export function smallTexts(page: Page, pixels: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const found: string[] = [];
    const visit = (node: Element | ShadowRoot): void => {
      if (node instanceof Element && (['svg', 'style', 'script'].includes(node.localName) || !node.checkVisibility({ visibilityProperty: true }))) return;
      for (const child of node.childNodes) {
        if (child instanceof Element) visit(child);
        else if (child instanceof Text && child.data.trim() !== '' && node instanceof Element) {
          const size = Number.parseFloat(getComputedStyle(node).fontSize);
          if (size < limit) found.push(`“${child.data.trim()}” has ${size} px`);
        }
      }
      if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
    };
    visit(document.body);
    return found;
  }, pixels);
}

/** Names the points of an element that something else covers, as the pointer finds it; `shares` are of its width and height. */
export function coveredPoints(locator: Locator, shares: readonly number[]): Promise<string[]> {
  return locator.evaluate((element, parts) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return parts.flatMap((x) => parts.flatMap((y) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return hit !== null && element.contains(hit) ? [] : [`at ${x}, ${y}: ${hit?.localName}.${hit?.getAttribute('class')}`];
    }));
  }, shares);
}
