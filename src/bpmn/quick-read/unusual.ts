/** Leaves a quick reading: something about the text is out of the ordinary, and the ordinary reader has to say what. */
export class Unusual extends Error {
  override readonly name = 'Unusual';
}

/** Throws `Unusual`. */
export function leave(): never {
  throw new Unusual();
}
