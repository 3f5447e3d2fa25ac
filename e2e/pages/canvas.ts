import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A place in the page, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What can be said of one element on the canvas. */
export interface Fact {
  readonly id: string;
  /** Local name of the BPMN type: `Task`. */
  readonly type: string;
  readonly name: string;
  /** The ID of the primary tag; blank without a tag. */
  readonly processId: string;
  /** The bounds in canvas units; undefined for a connection. */
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  /** What a connection joins. */
  readonly ends: readonly string[];
}

/** The canvas of bpmn-js. It is handled with the mouse and the keyboard, and read through the public `modeler`. */
export class Canvas {
  readonly #page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.locator('etom-editor .djs-container');
  }

  /** The watermark of bpmn.io, which its license wants to be seen. */
  get logo(): Locator {
    return this.#page.locator('etom-editor').getByRole('link', { name: 'bpmn.io' }).locator('svg');
  }

  /** The element of the page that takes the keyboard for the canvas. */
  get surface(): Locator {
    return this.root.locator('svg[tabindex]').first();
  }

  get editingBox(): Locator {
    return this.root.locator('.djs-direct-editing-content');
  }

  /** The search field of the popup menu that is open. */
  get menuSearch(): Locator {
    return this.#menu.getByRole('combobox');
  }

  get menuEntries(): Locator {
    return this.#menu.getByRole('option');
  }

  get #menu(): Locator {
    return this.root.locator('.djs-popup');
  }

  /** What is drawn of one element. */
  shape(id: string): Locator {
    return this.root.locator(`.djs-element[data-element-id="${id}"]`);
  }

  /** A text that stands on an element and is exactly `text`, such as the ID in its badge. */
  text(id: string, text: string): Locator {
    return this.shape(id).locator('.djs-visual').getByText(text, { exact: true });
  }

  /** A tool of the palette at the left edge, by its title. */
  tool(title: string): Locator {
    return this.root.locator('.djs-palette').getByRole('button', { name: title, exact: true });
  }

  /** All tools of the palette. */
  get tools(): Locator {
    return this.root.locator('.djs-palette').getByRole('button');
  }

  /** An entry of the context pad, by its title. */
  pad(title: string): Locator {
    return this.root.locator('.djs-context-pad').getByTitle(title, { exact: true });
  }

  /** All elements in document order, labels left out. */
  facts(): Promise<Fact[]> {
    return this.#page.evaluate(() => {
      const text = (value: unknown): string => (typeof value === 'string' ? value : '');
      const elements = document.querySelector('etom-editor')?.modeler.get('elementRegistry').filter(({ labelTarget }) => labelTarget === undefined) ?? [];
      return elements.map((element) => {
        const { id, businessObject } = element;
        const extensions = businessObject?.get('extensionElements') as { get: (name: string) => { $type: string; processId?: string }[] } | undefined;
        const { source, target } = element as { source?: { id: string }; target?: { id: string } };
        const ends = [source, target].flatMap((end) => end?.id ?? []);
        const { x, y, width, height } = element as unknown as Record<'x' | 'y' | 'width' | 'height', number>;
        return {
          id,
          type: text(businessObject?.$type).replace(/^.*:/, ''),
          name: text(businessObject?.get('name')),
          processId: text(extensions?.get('values').find(({ $type }) => $type === 'etom:Tag')?.processId),
          bounds: ends.length === 0 && x !== undefined ? { x, y, width, height } : undefined,
          ends,
        };
      });
    });
  }

  /** The one element that fits. Throws when there is none or more than one. */
  async only(wanted: Partial<Pick<Fact, 'type' | 'name' | 'processId'>>): Promise<Fact> {
    const facts = await this.facts();
    const found = facts.filter((fact) => Object.entries(wanted).every(([key, value]) => fact[key as 'name'] === value));
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${found.length} elements fit ${JSON.stringify(wanted)}`);
    return first;
  }

  /** The IDs of the selected elements. */
  selected(): Promise<string[]> {
    return this.#page.evaluate(() => document.querySelector('etom-editor')?.modeler.get('selection').get().map(({ id }) => id) ?? []);
  }

  /** Whether bpmn-js has a marker (a CSS class) on an element. */
  hasMarker(id: string, marker: string): Promise<boolean> {
    return this.#page.evaluate(([element, name]) => {
      const { modeler } = document.querySelector('etom-editor') ?? {};
      return modeler?.get<{ hasMarker(id: string, marker: string): boolean }>('canvas').hasMarker(element, name) ?? false;
    }, [id, marker] as const);
  }

  /** The top left corner on show in whole canvas units, and the zoom. */
  viewport(): Promise<{ x: number; y: number; zoom: number }> {
    return this.#page.evaluate(() => {
      const canvas = document.querySelector('etom-editor')?.modeler.get('canvas');
      const { x, y } = canvas?.viewbox() ?? { x: 0, y: 0 };
      return { x: Math.round(x), y: Math.round(y), zoom: canvas?.zoom() ?? 0 };
    });
  }

  /** Where a point of the canvas, given as shares of its width and height, lies in the page. */
  async at(share: Point): Promise<Point> {
    const box = await this.root.boundingBox();
    if (box === null) throw new Error('the canvas is not shown');
    return { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
  }

  /** Where an element lies in the page; `share` is of its width and height. */
  async pointOf(id: string, share: Point = { x: 0.5, y: 0.5 }): Promise<Point> {
    const box = await this.shape(id).locator('.djs-visual').first().boundingBox();
    if (box === null) throw new Error(`${id} is not shown`);
    return { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
  }

  async doubleClick(id: string): Promise<void> {
    const { x, y } = await this.pointOf(id);
    await this.#page.mouse.dblclick(x, y);
  }

  /** Presses the mouse on `from`, moves it and lets it go on `to`. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  /** Opens a popup menu with its key and waits until it takes the keyboard. */
  async openMenu(key: 'n' | 'a' | 'r'): Promise<void> {
    await this.surface.press(key);
    await expect(this.menuSearch).toBeFocused();
    await expect(this.menuEntries.first()).toBeVisible();
  }

  /** Closes the popup menu with Esc; again where need be, as bpmn-js begins to listen some time after the menu is there. */
  async closeMenu(): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press('Escape');
      await expect(this.menuSearch).toBeHidden({ timeout: 500 });
    }).toPass();
  }

  /** Presses and lets go at one point, after a short way there: bpmn-js needs to see where an element comes from. */
  async put({ x, y }: Point): Promise<void> {
    await this.#page.mouse.move(x - 20, y - 10);
    await this.#page.mouse.move(x, y, { steps: 2 });
    await this.#page.mouse.click(x, y);
  }

  /** Selects one element with the mouse. */
  async select(id: string, share?: Point): Promise<void> {
    await this.#clickUntil(() => this.pointOf(id, share), [id]);
  }

  /** Clicks where nothing is drawn, so that nothing is selected and no context pad covers a neighbor. */
  async deselect(): Promise<void> {
    await this.#clickUntil(() => this.at({ x: 0.97, y: 0.03 }), []);
  }

  /** Clicks again where need be: bpmn-js swallows a click that follows a drag at once. */
  async #clickUntil(place: () => Promise<Point>, selection: readonly string[]): Promise<void> {
    await expect(async () => {
      await this.put(await place());
      expect(await this.selected()).toEqual(selection);
    }).toPass();
  }

  /** Connects two elements with the connect tool of the palette: a click on each. */
  async connect(from: string, to: string): Promise<void> {
    await this.deselect();
    await this.tool('Activate global connect tool').click();
    await this.put(await this.pointOf(from));
    await this.put(await this.pointOf(to));
  }

  /** Drags an entry of the context pad to a point of the page. */
  async dragPad(title: string, to: Point): Promise<void> {
    const box = await this.pad(title).boundingBox();
    if (box === null) throw new Error(`“${title}” is not in the context pad`);
    await this.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
  }

  /** Writes into the text box that is open on an element and closes it with Enter. */
  async finishName(text: string): Promise<void> {
    await this.editingBox.fill(text);
    await this.editingBox.press('Enter');
    await this.editingBox.waitFor({ state: 'hidden' });
  }

  /** Types into the popup menu that is open and takes the hit whose text begins with `entry`, with the keyboard. */
  async choose(query: string, entry = query): Promise<void> {
    await this.menuSearch.pressSequentially(query);
    await this.menuEntries.and(this.root.locator('[aria-selected=true]')).getByText(entry).waitFor();
    await this.menuSearch.press('Enter');
  }
}
