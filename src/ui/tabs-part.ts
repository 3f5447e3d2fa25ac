import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { closed, opened, stillThere, switchTargets } from '../editor/index.ts';
import type { Desk, OpenTabs } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-switcher.ts';
import './etom-tabs.ts';

/** What the part needs of the app. */
export interface TabsPartOptions {
  /** The tabs as they were left; asked for once. */
  readonly left: () => OpenTabs;
  readonly keep: (tabs: OpenTabs) => void;
  readonly showLibrary: () => void;
}

/** The tabs of the open diagrams and the switcher. There is one canvas: to show a tab saves the diagram before it and draws the other where it was left. */
export class TabsPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TabsPartOptions;
  #desk: Desk | undefined;
  #tabs: OpenTabs = { tabs: [], recent: [] };
  #switching = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TabsPartOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tabs = this.#options.left();
  }

  connect(desk: Desk): void {
    this.#desk = desk;
    let seen: unknown[] = [];
    desk.snapshot.subscribe(({ open, diagrams }) => {
      if (open === undefined || (seen[0] === open.id && seen[1] === diagrams)) return;
      seen = [open.id, diagrams];
      const there = new Set(diagrams.map(({ id }) => id)).add(open.id);
      this.#become(opened(stillThere(this.#tabs, (id) => there.has(id)), open.id));
    });
  }

  /** Opens the switcher. */
  readonly switch = (): void => {
    this.#switching = true;
    this.#host.requestUpdate();
  };

  renderTabs(words: Words): TemplateResult {
    const { diagrams = [], open } = this.#desk?.snapshot.value ?? {};
    const wanted = new Set(this.#tabs.tabs);
    const names = new Map(diagrams.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
    const lines = this.#tabs.tabs.flatMap((id) => {
      const name = id === open?.id ? open.name : names.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
    return html`<etom-tabs .words=${words} .tabs=${lines} .openId=${open?.id} @etom-show-tab=${({ detail }: CustomEvent<string>) => this.#show(detail)}
      @etom-close-tab=${({ detail }: CustomEvent<string>) => this.#close(detail)}></etom-tabs>`;
  }

  renderSwitcher(words: Words): TemplateResult {
    return html`<etom-switcher .words=${words} .open=${this.#switching} .find=${this.#find} @etom-choose=${({ detail }: CustomEvent<string>) => this.#show(detail)}
      @etom-open-library=${() => {
        this.#dismiss();
        this.#options.showLibrary();
      }} @etom-dismiss=${this.#dismiss}></etom-switcher>`;
  }

  readonly #find = (query: string): ReturnType<typeof switchTargets> => switchTargets(query, this.#desk?.snapshot.value.diagrams ?? [], this.#tabs.recent);

  readonly #dismiss = (): void => {
    this.#switching = false;
    this.#host.requestUpdate();
  };

  #show(id: string): void {
    this.#dismiss();
    void this.#desk?.openDiagram(id);
  }

  #close(id: string): void {
    const { tabs, show } = closed(this.#tabs, id, this.#desk?.snapshot.value.open?.id);
    if (show === undefined) this.#become(tabs);
    // The tab of the open diagram goes once the other one is there.
    else void this.#desk?.openDiagram(show).then(() => this.#become(closed(this.#tabs, id, undefined).tabs));
  }

  #become(tabs: OpenTabs): void {
    if (tabs.tabs.join() === this.#tabs.tabs.join() && tabs.recent.join() === this.#tabs.recent.join()) return;
    this.#tabs = tabs;
    this.#options.keep(tabs);
    this.#host.requestUpdate();
  }
}
