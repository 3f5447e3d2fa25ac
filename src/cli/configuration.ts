import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CatalogueError, parseCatalogue } from '../etom/index.ts';
import type { Catalogue } from '../etom/index.ts';
import { parseSettings, readSettings } from '../validation/index.ts';
import type { RuleSetting, Settings, SettingsProblem } from '../validation/index.ts';
import type { Message, Words } from '../words/index.ts';
import type { ValidateArguments } from './arguments.ts';
import { detailOf } from './detail-of.ts';
import { createPatterns } from './ignore-files.ts';
import type { IsIgnored } from './ignore-files.ts';

/** What a file is judged by. Plain data, so that it can go to another thread. */
export interface Profile {
  /** Equal for profiles that judge alike. */
  readonly id: string;
  readonly settings: Settings;
  /** Besides the built-in ones. */
  readonly catalogues: readonly Catalogue[];
}

/** The profile of a file, and whether its settings leave it out; undefined where they cannot be used, which was told. */
export type ProfileOf = (file: string) => { readonly profile: Profile; readonly ignored: boolean } | undefined;

/** The name of the file that holds settings. */
export const settingsFile = '.etomflowrc.json';

interface Loaded {
  readonly profile: Profile;
  readonly isIgnored: IsIgnored;
}

/** What went wrong, for `tell`; the run ends with 2. */
type Tell = (problem: Message) => void;

/**
 * Returns what finds the settings of each file: those of `--config`, else those of the nearest `.etomflowrc.json` upwards, else
 * none; `--rule` and `--catalogue` are added to all. Each settings file and catalogue is read once, and each problem told once.
 */
export function createConfiguration(given: ValidateArguments, { cwd, words, tell }: { readonly cwd: string; readonly words: Words; readonly tell: Tell }): ProfileOf {
  const catalogues = new Map<string, Catalogue | undefined>();
  const load = (file: string): Catalogue | undefined => {
    if (!catalogues.has(file)) catalogues.set(file, readCatalogue(file, relative(cwd, file), { words, tell }));
    return catalogues.get(file);
  };
  const shared = given.catalogues.map((path) => load(resolve(cwd, path)));
  const overrides = ruleOverrides(given.rules, { words, tell });
  const settingsIn = (file: string | undefined): Loaded | undefined => {
    const settings = file === undefined ? {} : readSettingsFile(file, relative(cwd, file), { words, tell });
    const folder = file === undefined ? cwd : dirname(file);
    if (settings === undefined || overrides === undefined) return undefined;
    const own = (settings.catalogues ?? []).map((path) => load(resolve(folder, path)));
    const all = [...shared, ...own].filter((catalogue) => catalogue !== undefined);
    if (all.length < shared.length + own.length) return undefined;
    const rules = { ...settings.rules, ...Object.fromEntries(Object.entries(overrides).map(([name, severity]) => [name, withSeverity(settings.rules?.[name], severity)])) };
    const profile: Omit<Profile, 'id'> = { settings: { rules }, catalogues: [...new Set(all)] };
    return { profile: { ...profile, id: createHash('sha256').update(JSON.stringify(profile)).digest('hex') }, isIgnored: createPatterns(folder, settings.ignore ?? []) };
  };
  const explicit = given.config === undefined ? undefined : settingsIn(resolve(cwd, given.config));
  const byFolder = new Map<string, Loaded | undefined>();
  const nearest = (folder: string): Loaded | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const above = dirname(folder);
    const found = hasSettings(folder) ? settingsIn(join(folder, settingsFile)) : above === folder ? settingsIn(undefined) : nearest(above);
    byFolder.set(folder, found);
    return found;
  };
  return (file) => {
    const found = given.config === undefined ? nearest(dirname(file)) : explicit;
    return found === undefined ? undefined : { profile: found.profile, ignored: found.isIgnored(file) };
  };
}

function hasSettings(folder: string): boolean {
  try {
    readFileSync(join(folder, settingsFile));
    return true;
  } catch (error) {
    // One that cannot be read is there all the same, and must not be passed over.
    return !['ENOENT', 'ENOTDIR'].includes(detailOf(error));
  }
}

function readSettingsFile(file: string, shown: string, { words, tell }: { readonly words: Words; readonly tell: Tell }): Settings | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    tell({ key: 'cli.unreadableSettings', values: { path: shown, detail: detailOf(error) } });
    return undefined;
  }
  const reading = parseSettings(text);
  if ('settings' in reading) return reading.settings;
  for (const problem of reading.problems) tellProblem(shown, problem, { words, tell });
  return undefined;
}

function tellProblem(path: string, problem: SettingsProblem, { words, tell }: { readonly words: Words; readonly tell: Tell }): void {
  tell({ key: 'cli.settings', values: { path, place: problem.path === '' ? 'none' : problem.path, detail: words.say(problem.message) } });
}

/** The severities of `--rule`; undefined where one of them cannot be. */
function ruleOverrides(rules: ValidateArguments['rules'], { words, tell }: { readonly words: Words; readonly tell: Tell }): Readonly<Record<string, RuleSetting>> | undefined {
  const reading = readSettings({ rules: Object.fromEntries(rules) });
  if ('settings' in reading) return reading.settings.rules ?? {};
  for (const { message } of reading.problems) tell({ key: 'cli.ruleOption', values: { detail: words.say(message) } });
  return undefined;
}

/** The options that a settings file gives stay. */
function withSeverity(setting: RuleSetting | undefined, severity: RuleSetting): RuleSetting {
  return typeof setting === 'object' && typeof severity === 'string' ? [severity, setting[1]] : severity;
}

function readCatalogue(file: string, shown: string, { words, tell }: { readonly words: Words; readonly tell: Tell }): Catalogue | undefined {
  try {
    return parseCatalogue(readFileSync(file, 'utf8'), shown);
  } catch (error) {
    if (error instanceof CatalogueError) tell({ key: 'cli.catalogue', values: { path: shown, detail: catalogueFault(error, words) } });
    else tell({ key: 'cli.unreadableCatalogue', values: { path: shown, detail: detailOf(error) } });
    return undefined;
  }
}

/** Which element, which field and why, in the reader's language, as part of a sentence. */
function catalogueFault({ element, field, key, values }: CatalogueError, words: Words): string {
  const reason = words.format(`catalogue.fault.${key}`, values).replace(/\.$/, '');
  return [element, field, reason].filter((part) => part !== undefined).join(': ');
}
