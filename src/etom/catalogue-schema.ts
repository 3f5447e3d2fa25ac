import * as v from 'valibot';
import type { CatalogueFaultKey } from './catalogue-fault.ts';
import { verticals } from './model.ts';

/** The messages of this schema are keys of faults. */
const fault = (key: CatalogueFaultKey): CatalogueFaultKey => key;

const text = v.pipe(v.string(), v.regex(/\S/, fault('blank')));
const names = v.strictObject({ en: text, ru: text });
const fileId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, fault('fileId')));
const elementId = v.pipe(
  v.string(),
  v.regex(/^(?:(?:\d{6}\.)?[12]\.[1-3](?:\.[1-9]\d?){0,3}|OSR|F|A|B|SC|ILM|PLM)$/, fault('elementId')),
);
const functionKey = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, fault('functionKey')));

/** The shape of one function of an element. */
const functionSchema = v.strictObject({ key: functionKey, en: text, ru: text });

/** The shape of one element. What fields say together is checked by `brokenLaws`. */
export const elementSchema = v.strictObject({
  id: elementId,
  level: v.picklist([0, 1, 2, 3]),
  kind: v.exactOptional(v.picklist(['area', 'vertical', 'horizontal', 'element'])),
  abbr: v.exactOptional(text),
  parent: v.exactOptional(elementId),
  names,
  official: v.pipe(v.array(v.picklist(['ru', 'en'])), v.check(isUnique, fault('listedTwice'))),
  description: v.exactOptional(names),
  verticals: v.pipe(v.array(v.picklist(verticals)), v.check(isUnique, fault('listedTwice'))),
  functions: v.array(functionSchema),
  status: v.picklist(['standard', 'retired', 'later', 'organisation']),
  successors: v.exactOptional(v.array(elementId)),
  confidence: v.exactOptional(v.picklist(['certain', 'high', 'medium'])),
});

/** The shape of a catalogue file (DESIGN, section 7). `palette/catalogue.schema.json` says the same for editors; a test compares them. */
export const catalogueSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: fileId,
  edition: fileId,
  title: names,
  provenance: text,
  prefix: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{6}$/, fault('prefixDigits')))),
  elements: v.pipe(v.array(elementSchema), v.minLength(1, fault('empty'))),
});

function isUnique<T>(items: readonly T[]): boolean {
  return new Set(items).size === items.length;
}
