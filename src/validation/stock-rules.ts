import { listOf, walk } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import type { Message } from '../words/index.ts';
import { createStockCheck } from './bpmnlint-adapter.ts';
import type { Check, Rule, RuleContext } from './rule.ts';
import { stockNotes } from './stock-notes.ts';
import type { StockNote } from './stock-notes.ts';

/** The chosen rules of bpmnlint under their own names, as rules of ours: they run in the same walk and speak both languages. */
export const stockRules: readonly Rule[] = stockNotes.map((note) => ({
  name: note.name,
  severity: note.severity,
  summary: note.summary,
  why: note.why,
  remedy: note.remedy,
  options: [],
  cases: note.cases,
  on: note.on,
  create: () => createCheck(note),
}));

/** A stock rule remembers what it saw, so each run has one of its own. */
function createCheck(note: StockNote): Check {
  let byId: ReadonlyMap<string, ModdleElement> | undefined;
  let element: ModdleElement;
  let context: RuleContext;
  const check = createStockCheck(note.name, (id, sentence) => {
    const at = id === element.id || id === undefined ? element : (byId ??= elementsById(context)).get(id);
    const message = inOurWords(note, sentence);
    if (at !== undefined && message !== undefined) context.report({ message, at, ...(note.name === 'label-required' ? { field: 'name' } : {}) });
  });
  return (current, runContext) => {
    // One rule reads the lists of the root without asking whether they are there.
    if (current === runContext.definitions && listOf(current, 'rootElements').length === 0) return;
    element = current;
    context = runContext;
    const node = current.$instanceOf('bpmn:FlowNode') ? context.whole(current) : current;
    if (note.several === undefined || listOf(node, note.several).length > 1) check(node);
  };
}

function elementsById({ definitions }: RuleContext): ReadonlyMap<string, ModdleElement> {
  const found = new Map<string, ModdleElement>();
  walk(definitions, (element) => {
    if (element.id !== undefined && !found.has(element.id)) found.set(element.id, element);
  });
  return found;
}

function inOurWords({ says }: StockNote, sentence: string): Message | undefined {
  const key = says.find(({ when }) => when?.test(sentence) ?? true)?.key;
  return key === undefined ? undefined : { key };
}
