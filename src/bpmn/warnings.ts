import { tagNamespace } from './descriptor.ts';
import { placesById } from './lines.ts';
import type { ModdleElement } from './model.ts';

/**
 * What a tolerant reading lost or could not place. `dropped`: an element with all that it holds. `duplicate-id` and
 * `illegal-id`: the same, because of its ID. `unresolved`: a reference to something that is not there.
 * `unknown-attribute`: an attribute that BPMN does not know. `other`: said by the reader in its own words.
 */
export type ReadWarningKind = 'dropped' | 'duplicate-id' | 'illegal-id' | 'unresolved' | 'unknown-attribute' | 'other';

/** One loss while reading. Plain data. */
export interface ReadWarning {
  readonly kind: ReadWarningKind;
  /** 1-based. */
  readonly line?: number;
  readonly elementId?: string;
  /** The type of that element as moddle names it, where the element is there. */
  readonly elementType?: string;
  /** The element, ID, reference or attribute that the warning is about, as written. */
  readonly subject?: string;
  /** The reader's own words, untranslated, on one line. */
  readonly detail: string;
}

/** A warning as moddle and bpmn-js report it. */
interface RawWarning {
  readonly message?: string;
  readonly element?: ModdleElement;
}

/**
 * Turns the warnings of moddle's reader or of bpmn-js' `importXML` into data. Leaves out what is no loss: the encoding
 * of a declaration (the text was decoded before) and attributes of our own elements. With `xml` the line is known too
 * where a warning names only the element.
 */
export function presentWarnings(raw: readonly unknown[], xml?: string): readonly ReadWarning[] {
  const warnings = raw.map((warning) => warning as RawWarning).filter((warning) => !isHarmless(warning)).map(describe);
  if (xml === undefined || warnings.every((warning) => warning.line !== undefined || warning.elementId === undefined)) return warnings;
  const places = placesById(xml);
  return warnings.map((warning) => {
    const line = warning.line ?? places.get(warning.elementId ?? '')?.line;
    return line === undefined ? warning : { ...warning, line };
  });
}

function isHarmless(warning: RawWarning): boolean {
  const message = warning.message ?? '';
  if (message.startsWith('unsupported document encoding')) return true;
  return message.startsWith('unknown attribute') && warning.element?.$descriptor.$pkg?.uri === tagNamespace;
}

function describe(warning: RawWarning): ReadWarning {
  const message = warning.message ?? '';
  const line = /\n\s*line: (\d+)/.exec(message)?.[1];
  const nested = /nested error: (.*)/s.exec(message)?.[1] ?? message;
  const [kind, subject] = classify(message, nested);
  const elementId = kind === 'duplicate-id' || kind === 'illegal-id' ? subject : idOf(warning.element);
  return {
    kind,
    ...(line === undefined ? {} : { line: Number(line) + 1 }),
    ...(elementId === undefined ? {} : { elementId }),
    ...(warning.element === undefined ? {} : { elementType: warning.element.$type }),
    ...(subject === undefined ? {} : { subject }),
    detail: message.replace(/\s+/g, ' ').trim(),
  };
}

function classify(message: string, nested: string): readonly [ReadWarningKind, string | undefined] {
  const named = (text: string): string | undefined => /<(.*)>/s.exec(text)?.[1];
  if (nested.startsWith('duplicate ID')) return ['duplicate-id', named(nested)];
  if (nested.startsWith('illegal ID')) return ['illegal-id', named(nested)];
  if (message.startsWith('unresolved reference')) return ['unresolved', named(message)];
  if (message.startsWith('unknown attribute')) return ['unknown-attribute', named(message)];
  if (message.startsWith('unparsable content')) return ['dropped', /^unparsable content <\/?([^>\s]+)/.exec(message)?.[1]];
  return ['other', undefined];
}

function idOf(element: ModdleElement | undefined): string | undefined {
  return typeof element?.id === 'string' ? element.id : undefined;
}
