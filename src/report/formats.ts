import type { Format } from './format.ts';
import { json } from './json.ts';
import { stylish } from './stylish.ts';

/** The formats of the command line by name; another one is a file and a line here. */
export const formats: Readonly<Record<string, Format>> = { stylish, json };
