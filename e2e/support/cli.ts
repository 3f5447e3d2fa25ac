import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** What the command line said of one file. */
export interface CheckedFile {
  readonly code: number;
  readonly report: {
    readonly summary: { readonly files: number; readonly tasks: number; readonly tagged: number; readonly valid: number; readonly errors: number };
    readonly files: readonly { readonly issues: readonly { readonly rule: string; readonly message: string }[] }[];
  };
}

/** Runs `etom-flow validate` of the built command line on a text, as a file of its own, with more arguments. Rejects where it prints no report. */
export async function validateByCli(xml: string, more: readonly string[] = []): Promise<CheckedFile> {
  const file = test.info().outputPath('exported.bpmn');
  await writeFile(file, xml);
  const { code, stdout, stderr } = await run([join(root, 'dist/cli/main.js'), 'validate', '--format', 'json', ...more, file]);
  if (stdout === '') throw new Error(`the command line printed no report: ${stderr}`);
  return { code, report: JSON.parse(stdout) as CheckedFile['report'] };
}

function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
  });
}
