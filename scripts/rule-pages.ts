import { explain } from '../src/validation/index.ts';
import type { OptionValue, Rule } from '../src/validation/index.ts';
import type { Locale, Words } from '../src/words/index.ts';

/** An example file of a rule with what is said about it, in both languages; nothing of a valid one. */
export interface RuleExample {
  readonly kind: 'valid' | 'invalid';
  readonly name: string;
  /** From the page. */
  readonly path: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly messages: Readonly<Record<Locale, readonly string[]>>;
}

/** What every page says around the texts of its rule. */
interface Frame {
  readonly why: string;
  readonly remedy: string;
  readonly options: string;
  readonly head: string;
  readonly examples: string;
  readonly wrong: string;
  readonly right: string;
  readonly settings: string;
  readonly accept: string;
  readonly reason: string;
  readonly severity: Readonly<Record<Rule['severity'], string>>;
  readonly stock: string;
}

const frames: Readonly<Record<Locale, Frame>> = {
  en: {
    why: 'Why', remedy: 'What to do', options: 'Options', head: '| option | default | |', examples: 'Examples', wrong: 'It finds something in:', right: 'It finds nothing in:',
    settings: 'In the settings of the workspace or in `.etomflowrc.json`, each severity being `error`, `warning`, `info` or `off`:',
    accept: 'To accept it on one element, with the reason, in the editor or in the file:',
    reason: 'why it is right here',
    severity: { error: 'An error by default.', warning: 'A warning by default.', info: 'A note by default.', off: 'Off by default.' },
    stock: 'A stock rule of [bpmnlint](https://github.com/bpmn-io/bpmnlint), under its own name and in our words.',
  },
  ru: {
    why: 'Зачем', remedy: 'Что делать', options: 'Параметры', head: '| параметр | по умолчанию | |', examples: 'Примеры', wrong: 'Правило находит ошибку:', right: 'Правило не находит ошибки:',
    settings: 'В настройках рабочей области или в `.etomflowrc.json`; важность — `error`, `warning`, `info` или `off`:',
    accept: 'Исключение для одного элемента, с причиной, делают в редакторе или в файле:',
    reason: 'почему здесь это верно',
    severity: { error: 'По умолчанию — ошибка.', warning: 'По умолчанию — предупреждение.', info: 'По умолчанию — замечание.', off: 'По умолчанию выключено.' },
    stock: 'Правило из [bpmnlint](https://github.com/bpmn-io/bpmnlint), под своим именем и нашими словами.',
  },
};

/** Returns the page of a rule in Markdown: English first, then Russian. */
export function rulePage(rule: Rule, examples: readonly RuleExample[], words: Readonly<Record<Locale, Words>>): string {
  const parts = (['en', 'ru'] as const).map((locale) => section(rule, examples, words[locale]));
  return `<!-- Made from the rule by test/scripts/rule-pages.test.ts. -->\n# ${rule.name}\n\n${parts.join('\n---\n\n')}`;
}

/** Returns the list of all pages. */
export function rulesIndex(rules: readonly Rule[], words: Readonly<Record<Locale, Words>>): string {
  const row = (rule: Rule): string => `| [\`${rule.name}\`](${pageOf(rule)}) | ${rule.severity} | ${words.en.format(rule.summary)} | ${words.ru.format(rule.summary)} |`;
  return `<!-- Made from the rules by test/scripts/rule-pages.test.ts. -->\n# Rules\n\n| rule | default | asks for | требует |\n| --- | --- | --- | --- |\n${rules.map((rule) => row(rule)).join('\n')}\n`;
}

/** Returns the file name of the page of a rule. */
export function pageOf({ name }: Rule): string {
  return `${name.replace('/', '-')}.md`;
}

function section(rule: Rule, examples: readonly RuleExample[], words: Words): string {
  const frame = frames[words.locale];
  const { summary, why, remedy, options } = explain(rule, words);
  const table = options.map((option) => `| \`${option.name}\` | \`${String(option.default)}\` | ${option.text} |`);
  return [
    `${summary}. ${frame.severity[rule.severity]}${rule.name.includes('/') ? '' : ` ${frame.stock}`}`,
    `## ${frame.why}`, why,
    `## ${frame.remedy}`, remedy,
    ...(options.length === 0 ? [] : [`## ${frame.options}`, [frame.head, '| --- | --- | --- |', ...table].join('\n')]),
    frame.settings, settings(rule),
    frame.accept, ['```xml', `<etom:accepted rule="${rule.name}" reason="${frame.reason}" />`, '```'].join('\n'),
    `## ${frame.examples}`,
    frame.wrong, list(examples.filter(({ kind }) => kind === 'invalid'), words.locale),
    frame.right, list(examples.filter(({ kind }) => kind === 'valid'), words.locale),
  ].join('\n\n').concat('\n');
}

function settings(rule: Rule): string {
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const options = Object.fromEntries(rule.options.map((option) => [option.name, option.default]));
  const value = rule.options.length === 0 ? JSON.stringify(severity) : `[${JSON.stringify(severity)}, ${JSON.stringify(options).replaceAll(/([,:{])/g, '$1 ').replaceAll('}', ' }')}]`;
  return ['```json', `{ "rules": { "${rule.name}": ${value} } }`, '```'].join('\n');
}

function list(examples: readonly RuleExample[], locale: Locale): string {
  return examples.map(({ name, path, options, messages }) => {
    const set = Object.entries(options).map(([option, value]) => `\`${option}: ${String(value)}\``).join(', ');
    const found = [...new Set(messages[locale])].map((message) => `\n  > ${escaped(message)}`).join('\n  >');
    return `- [${name.replaceAll('-', ' ')}](${path})${set === '' ? '' : ` (${set})`}${found}`;
  }).join('\n');
}

/** What a diagram says must not become markup. */
function escaped(text: string): string {
  return text.replaceAll(/[\\<>*_`|[\]]/g, (sign) => `\\${sign}`);
}
