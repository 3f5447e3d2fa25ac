import { shownIssues } from './format.ts';
import type { Format, FormatOptions } from './format.ts';
import { style, styleHash } from './html-style.ts';
import { escapeMarkup } from './markup.ts';
import { elementLabel, plainText } from './plain-text.ts';
import type { FileReport, ReportIssue, ValidationReport } from './validation-report.ts';

/** One page that needs nothing else: no script, no address outside, light and dark, fit for paper. */
export const html: Format = function* (report, options) {
  const { words } = options;
  const { files, tasks, tagged, valid } = report.summary;
  const title = words.format('report.title');
  const clean = report.files.filter(({ issues }) => issues.length === 0);
  yield `<!DOCTYPE html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p class="lead">${text(words.format('cli.summary', { files, tasks, tagged, valid }))} · ${text(report.edition)}</p>
${tiles(report, options)}
`;
  for (const file of report.files) if (shownIssues(file, options).length > 0) yield `${section(file, options)}\n`;
  yield `${cleanFiles(clean, options)}
<footer>etom-flow${options.version === undefined ? '' : ` ${text(options.version)}`}</footer>
</main>
</body>
</html>
`;
};

function tiles({ summary, files }: ValidationReport, { words }: FormatOptions): string {
  const infos = files.reduce((total, file) => total + file.issues.filter(({ severity }) => severity === 'info').length, 0);
  const tile = (kind: string, count: number, caption: string): string => `<li class="${count === 0 && kind !== 'ok' ? 'none' : kind}"><b>${count}</b>${text(caption)}</li>`;
  return `<ul class="tiles">
${tile('error', summary.errors, words.format('report.errors', { count: summary.errors }))}
${tile('warning', summary.warnings, words.format('report.warnings', { count: summary.warnings }))}
${tile('info', infos, words.format('report.infos', { count: infos }))}
<li class="${summary.tasks > 0 && summary.valid === summary.tasks ? 'ok' : 'none'}"><b>${share(summary)}</b>${text(words.format('report.share'))}</li>
</ul>`;
}

/** Rounded down, so that 100 % means all. */
function share({ tasks, valid }: ValidationReport['summary']): string {
  return tasks === 0 ? '–' : `${Math.floor((valid / tasks) * 100)}\u00a0%`;
}

function section(file: FileReport, options: FormatOptions): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of file.issues) counts[severity] += 1;
  const tally = options.words.format('cli.summary.issues', { errors: counts.error, warnings: counts.warning });
  return `<section>
<h2>${text(file.path)}<span>${text(tally)}</span></h2>
<ol>
${shownIssues(file, options).map((issue) => entry(issue, options)).join('\n')}
</ol>
</section>`;
}

function entry(issue: ReportIssue, { words }: FormatOptions): string {
  const label = elementLabel(issue);
  const place = issue.line === null ? '' : text(words.format('report.lineNumber', { line: String(issue.line) }));
  const fixes = issue.fixes.length === 0 ? '' : `<ul class="fixes">${issue.fixes.map(({ title }) => `<li>${text(title)}</li>`).join('')}</ul>`;
  return `<li><div class="place">${place}</div><div><div class="head"><span class="grade ${issue.severity}">${text(words.format('cli.severity', { severity: issue.severity }))}</span>`
    + `${label === '' ? '' : `<span class="element">${escapeMarkup(label)}</span>`}<span class="rule">${text(issue.rule)}</span></div><p>${text(issue.message)}</p>${fixes}</div></li>`;
}

function cleanFiles(files: readonly FileReport[], { words }: FormatOptions): string {
  if (files.length === 0) return '';
  return `<section class="clean">
<h2>${text(words.format('report.clean', { count: files.length }))}</h2>
<ul>
${files.map(({ path }) => `<li>${text(path)}</li>`).join('\n')}
</ul>
</section>`;
}

function text(raw: string): string {
  return escapeMarkup(plainText(raw));
}
