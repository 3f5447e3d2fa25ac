import { acceptingExtension, tagExtension, unacceptingExtension, withoutMirror } from '../../bpmn/index.ts';
import type { Edit, ModdleElement } from '../../bpmn/index.ts';
import type { Tag } from '../../etom/index.ts';
import type { DiagramElement } from '../elements.ts';
import type { CommandStack, ElementRegistry, Modeling } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import { Targets } from './targets.ts';
import type { Host } from './targets.ts';
import type { UpdateObjectContext } from './update-object-handler.ts';

/** The context of the command `etom.edits.perform`. `next` is asked only when it is executed first. */
export interface PerformEditsContext {
  readonly first: readonly Edit[];
  readonly next: () => readonly Edit[];
}

const mostRounds = 100;

/** Performs `etom.edits.perform` through further commands, which are undone with it. */
export class PerformEditsHandler {
  static $inject = ['commandStack', 'modeling', 'etomTags', 'elementRegistry', 'bpmnjs'];

  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;
  readonly #tags: EtomTags;
  readonly #targets: Targets;

  constructor(commandStack: CommandStack, modeling: Modeling, tags: EtomTags, registry: ElementRegistry, host: Host) {
    this.#commandStack = commandStack;
    this.#modeling = modeling;
    this.#tags = tags;
    this.#targets = new Targets(registry, host);
  }

  preExecute({ first, next }: PerformEditsContext): void {
    let edits = first;
    for (let round = 0; edits.length > 0 && round < mostRounds; round += 1) {
      for (const edit of edits) this.#perform(edit);
      edits = next();
    }
  }

  #perform(edit: Edit): void {
    const target = this.#targets.find(edit.elementId);
    if (target === undefined) return;
    if ('element' in target) this.#performDrawn(target.element, edit);
    else this.#performUndrawn(target.object, edit);
  }

  #performDrawn(element: DiagramElement, edit: Edit): void {
    if (edit.kind === 'set-tags') this.#tags.set([element], edit.tags);
    else if (edit.kind === 'set-external') this.#tags.setExternal(element, edit.external);
    else if (edit.kind === 'rename') this.#rename(element, edit.name);
    else this.#modeling.updateProperties(element, { extensionElements: acceptance(element.businessObject, edit) });
  }

  /** A root has no label that could be laid out. */
  #rename(element: DiagramElement, name: string): void {
    if (element.parent === null || element.parent === undefined) this.#modeling.updateProperties(element, { name });
    else this.#modeling.updateLabel(element, name);
  }

  #performUndrawn(object: ModdleElement, edit: Edit): void {
    if (edit.kind === 'set-external') return;
    const properties = edit.kind === 'rename' ? { name: edit.name }
      : edit.kind === 'set-tags' ? tagging(object, edit.tags)
      : { extensionElements: acceptance(object, edit) };
    const context: UpdateObjectContext = { object, properties };
    this.#commandStack.execute('etom.object.update', context);
  }
}

/** The mirror of a removed tag goes with it. */
function tagging(object: ModdleElement, tags: readonly Tag[]): Readonly<Record<string, unknown>> {
  const mirrored = tags.length === 0 && object.$instanceOf('bpmn:FlowElement');
  return { extensionElements: tagExtension(object, tags), ...(mirrored ? { categoryValueRef: withoutMirror(object) } : {}) };
}

function acceptance(object: ModdleElement, edit: Edit & { readonly kind: 'accept' | 'unaccept' }): ModdleElement | undefined {
  return edit.kind === 'accept' ? acceptingExtension(object, edit.rule, edit.reason) : unacceptingExtension(object, edit.rule);
}
