// The same gestures on bare bpmn-js and on our editor. Each resolves when its result is painted and the page is idle again.

/** Resolves after two painted frames and an idle moment: what a gesture has put off is done then. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => requestIdleCallback(resolve, { timeout: 2000 }), 0)));
  });
}

/**
 * @param {import('bpmn-js/lib/Modeler.js').default} modeler
 * @param {(xml: string) => Promise<unknown>} importXml
 * @param {() => Promise<unknown>} saveXml
 */
export function gesturesOf(modeler, importXml, saveXml) {
  const get = (/** @type {string} */ name) => /** @type {any} */ (modeler.get(name));
  const last = () => get('elementRegistry').filter((/** @type {any} */ { type }) => type === 'bpmn:Task').at(-1);
  /** @type {any} */
  let appended;
  return {
    import: async (/** @type {string} */ xml) => {
      await importXml(xml);
      await painted();
    },
    append: async () => {
      const task = last();
      appended = get('modeling').appendShape(task, { type: 'bpmn:Task' }, { x: task.x + 270, y: task.y + 40 }, task.parent);
      await painted();
    },
    move: async () => {
      get('modeling').moveElements([appended], { x: 20, y: 10 }, appended.parent);
      await painted();
    },
    undo: async () => {
      get('commandStack').undo();
      await painted();
    },
    save: async () => {
      await saveXml();
      await painted();
    },
  };
}
