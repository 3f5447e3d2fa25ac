import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const bpmnlint = join(root, 'node_modules/bpmnlint/bin/bpmnlint.js');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** A project of someone else that has the plug-in installed. */
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'etom-flow-lint-'));
  const folder = join(project, 'node_modules/bpmnlint-plugin-etom');
  const args = ['build', '--mode', 'plugin', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, ...args], {
    cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    throw new Error(stdout + stderr);
  }
  writeFileSync(join(project, '.bpmnlintrc'), '{ "extends": ["plugin:etom/recommended"] }');
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** Runs the stock command line of bpmnlint over one process with these tasks. */
function lint(tasks: string, settings?: object) {
  if (settings !== undefined) {
    writeFileSync(join(project, 'settings.json'), JSON.stringify(settings));
  }
  writeFileSync(join(project, 'a.bpmn'), `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:t="urn:etom-flow:tags:1" id="d" targetNamespace="x">
  <bpmn:process id="p">${tasks}</bpmn:process>
</bpmn:definitions>`);
  const args = settings === undefined ? ['a.bpmn'] : ['--config', 'settings.json', 'a.bpmn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bpmnlint, ...args], { cwd: project, encoding: 'utf8' });
  return { status, output: (stdout + stderr).trim() };
}

/** A task whose extension a tool dropped. */
const mirrored = `<bpmn:task id="Bad"><bpmn:categoryValueRef>V</bpmn:categoryValueRef></bpmn:task>
  </bpmn:process><bpmn:category id="C" name="eTOM gost-r-53633"><bpmn:categoryValue id="V" value="1.1.1.5 Order handling"/></bpmn:category><bpmn:process id="q">`;

const task = (id: string, tag: string) =>
  `<bpmn:task id="${id}"><bpmn:extensionElements>${tag}</bpmn:extensionElements></bpmn:task>`;

it('finds nothing in a process with valid tags', () => {
  expect(lint(task('Good', '<t:tag processId="1.1.1.5"/>'))).toEqual({ status: 0, output: '' });
});

it.each([
  ['a task without a tag', '<bpmn:userTask id="Bad"/>', 'etom/tag-required', 'error', 1],
  ['a malformed ID', task('Bad', '<t:tag processId="1.1.1.05"/>'), 'etom/id-format', 'error', 1],
  ['an ID that only matches after normalising', task('Bad', '<t:tag processId=" 1.1.1.5"/>'), 'etom/id-normalised', 'warning', 0],
  ['an unknown ID', task('Bad', '<t:tag processId="1.1.1.99"/>'), 'etom/id-known', 'error', 1],
  ['an element of level 3 that no catalogue lists', task('Bad', '<t:tag processId="1.1.1.5.1"/>'), 'etom/id-unchecked', 'info', 0],
  ['a tag of which only the category is left', mirrored, 'etom/recovered', 'info', 0],
  ['an unknown edition', task('Bad', '<t:tag processId="1.1.1.5" edition="gb921-25.5"/>'), 'etom/edition', 'error', 1],
])('finds %s', (_, tasks, rule, severity, status) => {
  const result = lint(tasks);
  expect(result.output).toMatch(new RegExp(String.raw`^\s*Bad\s+${severity}\s+\S.*\s${rule}$`, 'm'));
  expect(result.status).toBe(status);
});

it('lets a project switch a rule off or down', () => {
  const settings = (severity: string) => ({ extends: ['plugin:etom/recommended'], rules: { 'etom/tag-required': severity } });
  expect(lint('<bpmn:task id="Bad"/>', settings('off'))).toEqual({ status: 0, output: '' });
  expect(lint('<bpmn:task id="Bad"/>', settings('warn'))).toMatchObject({ status: 0, output: expect.stringMatching(/Bad\s+warning/) });
});
