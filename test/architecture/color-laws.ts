import { lineAt, type SourceFile } from './house.ts';
import type { Law } from './laws.ts';

/** The one sheet that names colors, the modules that draw image files, which know no sheet, and the report that is one file. */
const namesColors: readonly string[] = ['src/ui/tokens.css', 'src/modeling/blocks/block-pictures.ts', 'src/report/html-style.ts', 'src/report/legend/colors.ts'];

const literal = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi;
const named = /(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|orange|yellow|purple|navy|teal)(?![\w-])/gi;

/** The light value behind a token, for where no sheet of tokens is loaded and for pictures that leave the app. */
const fallback = /var\(--[\w-]+,\s*(?:[^()]|\([^()]*\))*\)/g;

/** Texts of a file that may hold a color, with their place: the whole sheet, or the strings of a module. */
function textsOf(file: SourceFile): readonly { readonly text: string; readonly start: number; readonly css: boolean }[] {
  if (file.path.endsWith('.css')) {
    return [{ text: blank(file.text, /\/\*[\s\S]*?\*\//g), start: 0, css: true }];
  }
  return file.nodes.flatMap((node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      return [{ text: node['value'], start: node.start, css: false }];
    }
    const value = node['value'] as { readonly raw?: unknown } | null | undefined;
    return node.type === 'TemplateElement' && typeof value?.raw === 'string'
      ? [{ text: blank(value.raw, /\/\*[\s\S]*?\*\//g), start: node.start, css: false }] : [];
  });
}

const blank = (text: string, pattern: RegExp): string => text.replaceAll(pattern, (found) => found.replaceAll(/[^\n]/g, ' '));

/** Colors stand in the sheet of tokens; in what the canvas draws also as the light value behind a token. */
export const colorsAreTokens: Law = ({ files }) => files
  .filter(({ path }) => /^src\/.*\.(?:ts|css)$/.test(path) && !namesColors.includes(path))
  .flatMap((file) => textsOf(file).flatMap(({ text, start, css }) => {
    const rest = file.path.startsWith('src/modeling/') ? blank(text, fallback) : text;
    const found = [...rest.matchAll(literal), ...(css ? [...rest.matchAll(named)] : [])];
    return found.map((match) => `${file.path}:${lineAt(file.text, start) + lineAt(rest, match.index) - 1}: ${match[0]} is no token`);
  }));
