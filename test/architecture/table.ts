/** What one room may import. */
export interface Room {
  /** Other rooms, through their door. */
  readonly rooms: readonly string[];
  /** Packages, by name; `node:` stands for Node's own modules. */
  readonly outside: readonly string[];
  /** Packages that only one file of the room may import. */
  readonly only?: Readonly<Record<string, string>>;
  /** The room knows neither the page nor the disk: it is compiled without their types. */
  readonly pure?: true;
}

const below = ['words', 'etom', 'bpmn', 'validation', 'search', 'report', 'modeling', 'workspace'];

/** The table of the rooms in CONTRIBUTING.md. A new outside library is one word here and one reason in the commit. */
export const rooms: Readonly<Record<string, Room>> = {
  words: { rooms: [], outside: ['intl-messageformat'], pure: true },
  etom: { rooms: [], outside: ['valibot'], pure: true },
  bpmn: { rooms: ['etom'], outside: ['bpmn-moddle', 'saxen'], pure: true },
  validation: { rooms: ['words', 'etom', 'bpmn'], outside: ['bpmnlint'], only: { bpmnlint: 'src/validation/bpmnlint-adapter.ts' }, pure: true },
  search: { rooms: ['words', 'etom'], outside: ['minisearch', '@orama/stemmers'], pure: true },
  report: { rooms: ['words', 'etom', 'bpmn', 'validation'], outside: ['papaparse'], pure: true },
  modeling: {
    rooms: ['words', 'etom', 'bpmn', 'validation', 'search'],
    outside: [
      'bpmn-js', 'diagram-js', 'bpmn-js-create-append-anything', 'bpmn-js-i18n', 'didi', 'ids', 'min-dash', 'min-dom', 'tiny-svg',
    ],
  },
  workspace: { rooms: [], outside: ['idb', 'fflate', 'valibot'], only: { idb: 'src/workspace/indexeddb-store.ts' } },
  editor: { rooms: below, outside: ['tinykeys'] },
  ui: {
    rooms: ['words', 'etom', 'search', 'validation', 'report', 'editor'],
    outside: ['lit', '@awesome.me/webawesome', 'lucide'],
  },
  cli: { rooms: ['words', 'etom', 'bpmn', 'validation', 'search', 'report'], outside: ['node:', 'tinyglobby', 'ignore'] },
};

/** The five roots: only wiring, so they may import everything. */
export const roots: readonly string[] = ['src/main.ts', 'src/service-worker.ts', 'src/library.ts', 'src/cli/main.ts', 'src/bpmnlint-plugin.ts'];

/** Folders of src that are no rooms: the page and what it serves. */
export const notRooms: readonly string[] = ['app'];
