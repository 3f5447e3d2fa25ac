/**
 * Why a text is no diagram. `empty`: nothing in it. `doctype`: it holds a document type declaration, which we refuse.
 * `encoding`: the bytes are not what they say they are, or name an encoding that we do not know. `syntax`: not
 * well-formed XML. `not-bpmn`: something else than BPMN 2.0, such as an HTML page.
 */
export type UnreadableReason = 'empty' | 'doctype' | 'encoding' | 'syntax' | 'not-bpmn';

/** The one error with which reading a diagram fails. The sentence for people is made from `reason`, at the edge. */
export class UnreadableDiagram extends Error {
  override readonly name = 'UnreadableDiagram';
  readonly reason: UnreadableReason;
  /** 1-based. */
  readonly line: number | undefined;
  /** What the reader met, untranslated: the parser's words, the name of an encoding or of the root element. */
  readonly detail: string | undefined;

  constructor(reason: UnreadableReason, place: { readonly line?: number | undefined; readonly detail?: string | undefined } = {}, options?: ErrorOptions) {
    super([reason, place.line === undefined ? '' : `line ${place.line}`, place.detail ?? ''].filter(Boolean).join(': '), options);
    this.reason = reason;
    this.line = place.line;
    this.detail = place.detail;
  }
}
