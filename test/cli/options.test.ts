import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { options } from '../../src/cli/options.ts';
import type { OptionDescription } from '../../src/cli/options.ts';
import { formats } from '../../src/report/index.ts';
import { createFolders, etomFlowHere } from './command-line.ts';

const lay = createFolders();
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const shorts = Object.entries<OptionDescription>(options).flatMap(([name, { short }]) => (short === undefined ? [] : [`-${short}, --${name}`]));

describe.each(['en', 'ru'])('the help in %s', (lang) => {
  test('names every option, and no other', async () => {
    const { code, out } = await etomFlowHere(lay({}), ['--help', '--lang', lang]);
    expect(code).toBe(0);
    const named = new Set([...out.matchAll(/^ {2,6}(?:-\w, )?--([\w-]+)/gm)].map(([, name = '']) => name));
    expect([...named].toSorted()).toEqual(Object.keys(options).toSorted());
    for (const short of shorts) expect(out).toContain(`  ${short}`);
    for (const name of Object.keys(formats)) expect(out).toContain(name);
  });

  test('fits a terminal', async () => {
    const { out } = await etomFlowHere(lay({}), ['--help', '--lang', lang]);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(96);
  });
});

describe('the README', () => {
  test('has every option in its table, and no other', () => {
    const table = readme.slice(readme.indexOf('| option | meaning |'), readme.indexOf('The exit code is'));
    const named = [...table.matchAll(/^\| `--([\w-]+)/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(Object.keys(options).filter((name) => name !== 'help' && name !== 'version').toSorted());
  });

  test('names every format', () => {
    const row = /^\| `--format NAME` \|.*$/m.exec(readme)?.[0] ?? '';
    expect([...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).toEqual(Object.keys(formats));
  });

  test('shows commands that the command line takes', async () => {
    const commands = [...readme.matchAll(/etom-flow (validate[^\n`|]*|--[^\n`|]*)/g)].map(([, line = '']) => line.replace(/\s+#.*$/, '').trim());
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      const args = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
      const { error } = await etomFlowHere(lay({ 'models/a.bpmn': '' }), [...args.filter((arg) => arg !== '>'), '--help']);
      expect(`${command}: ${error}`).toBe(`${command}: `);
    }
  });
});

describe('a mistake is told with what is likely meant', () => {
  test.each([
    [['validate', '--formt', 'json'], 'There is no option --formt. Is --format meant?'],
    [['validate', '--format', 'junti'], 'Is “junit” meant?'],
    [['validate', '--fromat=sarif'], 'Is --format meant?'],
    [['validat'], 'There is no command “validat”. Is “validate” meant?'],
    [['validate', '--xyz'], 'There is no option --xyz.\n'],
    [['validate', '--rule', 'etom/nestin=error'], '--rule: There is no rule etom/nestin.'],
    [['validate', '--rule', 'etom/tag-required=fatal'], '--rule: A severity is needed'],
    [['validate', '--rule', 'etom/tag-required'], 'like etom/nesting=error, not “etom/tag-required”'],
    [['validate', '--concurrency', '0'], 'needs at least 1'],
    [['validate', '--fix', '--fix-dry-run'], 'only one of them'],
    [['validate', '--fix', '-'], 'Use --fix-dry-run'],
    [['validate', '--update-baseline'], 'Name it with --baseline'],
    [['--explain', 'etom/id-knwon'], 'Is etom/id-known meant?'],
    [['--explain', 'id-knwon'], 'Is etom/id-known meant?'],
    [['--explain', 'nothing-like-it'], 'There is no rule nothing-like-it. “etom-flow --list-rules” lists them all.'],
  ])('%j', async (args, hint) => {
    const { code, out, error } = await etomFlowHere(lay({}), args);
    expect({ code, out }).toMatchObject({ code: 2 });
    expect(error).toContain(hint);
  });
});
