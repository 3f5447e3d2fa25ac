import type { Locale, Words } from '../words/index.ts';

/** A flow that comes with the app, to start from. */
export interface Sample {
  /** Its name in kebab-case: `order-to-payment`. */
  readonly flow: string;
  /** How many tasks it has. */
  readonly tasks: number;
  /** The address of its picture. */
  readonly picture: string;
  /** The addresses of its text. */
  readonly texts: Readonly<Record<Locale, string>>;
}

/** Returns the key by which the dictionaries know a sample: a select of ICU knows no hyphens. */
export function keyOf({ flow }: Sample): string {
  return flow.replaceAll('-', '');
}

/** Returns the text of a sample in the language of `words` as a file, fetched when its bytes are asked for. */
export function fileOf(sample: Sample, words: Words): { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> } {
  return {
    name: words.format('samples.name', { flow: keyOf(sample) }),
    async arrayBuffer() {
      const response = await fetch(sample.texts[words.locale]);
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.arrayBuffer();
    },
  };
}
