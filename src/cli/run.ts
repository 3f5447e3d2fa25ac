import { formats } from '../report/index.ts';
import { createWords } from '../words/index.ts';
import type { Message, Words } from '../words/index.ts';
import { readArguments } from './arguments.ts';
import { localeOf } from './locale.ts';
import { explanationText, rulesText } from './rule-texts.ts';
import type { Surroundings } from './surroundings.ts';
import { ValidationRun } from './validation-run.ts';

/**
 * Runs the command line and returns the exit code: 0 fine, 1 errors or too many warnings in the models, 2 bad usage, an
 * unreadable path or a failure of ours. The highest one wins, and what can be reported is reported (DESIGN section 8).
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { locale, result } = readArguments(args);
  const words = createWords(locale ?? localeOf(surroundings.environment));
  if ('problem' in result) return refuse(result.problem, words, surroundings);
  if (result.command === 'validate') return new ValidationRun(result, words, surroundings).run();
  if (result.command === 'explain') {
    const told = explanationText(result.rule, words);
    if ('problem' in told) return refuse(told.problem, words, surroundings);
    surroundings.writeOut(told.text);
  }
  if (result.command === 'help') surroundings.writeOut(`${words.format('cli.help', { formats: Object.keys(formats).join(', ') })}\n`);
  if (result.command === 'version') surroundings.writeOut(`${surroundings.version}\n`);
  if (result.command === 'list-rules') surroundings.writeOut(rulesText(words));
  return 0;
}

function refuse(problem: Message, words: Words, { writeError }: Surroundings): 2 {
  writeError(`${words.say(problem)}\n${words.format('cli.tryHelp')}\n`);
  return 2;
}
