// The peer: bpmn-js' modeller as it comes, on the whole page.
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import Modeler from 'bpmn-js/lib/Modeler.js';
import { gesturesOf } from './gestures.js';

const modeler = new Modeler({ container: /** @type {HTMLElement} */ (document.querySelector('#canvas')) });
await modeler.createDiagram();
Object.assign(window, {
  bench: { ...gesturesOf(modeler, (xml) => modeler.importXML(xml), () => modeler.saveXML({ format: true })), slices: [], watchValidation() {} },
});
