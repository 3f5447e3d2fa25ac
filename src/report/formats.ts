import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** The formats of the command line by name; another one is a file and a line here. */
export const formats: Readonly<Record<string, Format>> = { stylish, json, sarif, junit, github, gitlab, markdown, html, csv };
