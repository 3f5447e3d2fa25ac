import type { ModdleElement } from '../../bpmn/index.ts';

/** The context of the command `etom.object.update`. `before` is filled in by the handler. */
export interface UpdateObjectContext {
  readonly object: ModdleElement;
  readonly properties: Readonly<Record<string, unknown>>;
  before?: Readonly<Record<string, unknown>>;
}

/** Performs `etom.object.update`: sets properties of an object that nothing on the canvas stands for. */
export class UpdateObjectHandler {
  execute(context: UpdateObjectContext): readonly never[] {
    const { object, properties } = context;
    context.before = Object.fromEntries(Object.keys(properties).map((name) => [name, object.get(name)]));
    return write(object, properties);
  }

  revert({ object, before = {} }: UpdateObjectContext): readonly never[] {
    return write(object, before);
  }
}

/** Nothing has to be drawn anew. */
function write(object: ModdleElement, properties: Readonly<Record<string, unknown>>): readonly never[] {
  for (const [name, value] of Object.entries(properties)) object.set(name, value);
  return [];
}
