// Our editor: palette, panels, tags, badges and live validation.
import '../../src/library.ts';
import { gesturesOf } from './gestures.js';

const editor = document.querySelector('etom-editor');
if (editor === null) throw new Error('no editor in the page');
await editor.ready;
/** How long each slice of validation has held the page since `watchValidation`, in ms. @type {number[]} */
const slices = [];
Object.assign(window, {
  bench: {
    ...gesturesOf(/** @type {any} */ (editor.modeler), (xml) => editor.importXML(xml), () => editor.saveXML()),
    slices,
    watchValidation: () => new PerformanceObserver((list) => {
      slices.push(...list.getEntriesByName('etom-flow validation').map(({ duration }) => duration));
    }).observe({ type: 'measure' }),
  },
});
