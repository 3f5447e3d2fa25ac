/**
 * Replaces each `var(--name, value)` in the attributes of a picture by its `value`, which is the one of the light theme, so
 * that the picture looks the same wherever it is shown. Texts are left alone, whatever they say.
 */
export function resolveColors(svg: string): string {
  return svg.replace(/<[A-Za-z][^<>]*>/g, (tag) => (tag.includes('var(') ? resolveAll(tag) : tag));
}

/** Inner variables first, for a value may be a variable again. */
function resolveAll(tag: string): string {
  let resolved = tag;
  let before: string;
  do {
    before = resolved;
    resolved = resolved.replace(/var\(\s*--[\w-]+\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?)\s*\)/g, '$1');
  } while (resolved !== before);
  return resolved;
}
