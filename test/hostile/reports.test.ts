import { readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { etomFlowHere } from '../cli/command-line.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

/** The report of all files in one format, with the catalogue that means harm. */
async function report(format: string): Promise<string> {
  const { code, out, error } = await etomFlowHere(folder, ['validate', '--format', format, '--catalogue', 'catalogue.json']);
  expect({ code, error }).toEqual({ code: 1, error: '' });
  return out;
}

/** What may stand in a tag of a page or of XML without doing anything. */
const harmless = /^<(?:\/?[a-z0-9-]+(?: (?:class|lang|charset|name|content|http-equiv|classname|file|line|message|type|tests|failures|errors|time|timestamp|hostname|id|package|skipped|xmlns)="[^"<>]*")* ?\/?|!DOCTYPE html|\?xml version="1.0" encoding="UTF-8"\?)>$/;

describe('a report of files that mean harm', () => {
  it.each(Object.keys(formats))('as %s names all of them', async (format) => {
    const text = await report(format);
    if (format === 'junit' || format === 'json') for (const file of files) expect(text).toContain(file);
    expect(text).toContain('names.bpmn');
  });

  it.each(['html', 'junit'])('as %s has no tag but those of the report', async (format) => {
    const text = (await report(format)).replace(/<style>[^<]*<\/style>/, '');
    expect(text.match(/<[^>]*>/g)?.filter((tag) => !harmless.test(tag))).toEqual([]);
  });

  it('as csv has no cell that a spreadsheet takes for a formula', async () => {
    const { data, errors } = Papa.parse<string[]>((await report('csv')).trim().replace('\ufeff', ''));
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(20);
    expect(data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(data.flat()).toContain("'=HYPERLINK(\"https://evil.invalid\",\"x\")");
  });

  it('as markdown has no tag, link, picture or mention, and no cell too many', async () => {
    const text = await report('markdown');
    expect(text.replaceAll('<br>', '')).not.toMatch(/<[a-z!/?]/i);
    expect(text).not.toMatch(/(?<!\\)\]\(|(?<!\\)!\[|:\/\/|(?<!\\)`|@/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.filter((row) => row.match(/(?<!\\)\|/g)?.length !== 5)).toEqual([]);
  });

  it('as github has one command a line, and each is of the report', async () => {
    const lines = (await report('github')).trim().split('\n');
    expect(lines.slice(0, -1).filter((line) => !/^::(?:error|warning|notice) file=[^:]+::/.test(line))).toEqual([]);
    expect(lines.at(-1)).toMatch(/^\d+ errors, \d+ warnings$/);
  });

  it.each(['json', 'sarif', 'gitlab'])('as %s is JSON', async (format) => {
    const text = await report(format);
    expect(() => { JSON.parse(text); }).not.toThrow();
  });

  it('as stylish moves no cursor', async () => {
    expect(await report('stylish')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
