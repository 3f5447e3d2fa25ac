import { file, flow, tag, task } from '../bpmn/diagram.ts';

/** Returns extension elements around something. */
export function extended(extension: string): string {
  return `<bpmn:extensionElements>${extension}</bpmn:extensionElements>`;
}

/** Returns a file whose task T has a tag in its category alone. */
export function mirrored(id: string, edition = 'gost-r-53633'): string {
  return file(`<bpmn:category id="C" name="eTOM ${edition}"><bpmn:categoryValue id="V" value="${id} Name" /></bpmn:category><bpmn:process id="P">${task('T', '', ['V'])}</bpmn:process>`);
}

/** Returns a file with a tag of each given ID on the task T. */
export function tagged(...ids: readonly string[]): string {
  return flow(task('T', ids.map((id) => tag(id)).join('')));
}

/** Returns a file with two pools and a task in each, T and U; the arguments are further attributes of the pools. */
export function pools(first: string, second: string): string {
  return file(`
  <bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P1" ${first} /><bpmn:participant id="B" processRef="P2" ${second} /></bpmn:collaboration>
  <bpmn:process id="P1">${task('T')}</bpmn:process><bpmn:process id="P2">${task('U')}</bpmn:process>`);
}
