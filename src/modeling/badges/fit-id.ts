/** Advances of the figures at the size of the badge: all figures are equally wide, so nothing has to be measured. */
const digitAdvance = 6.4;
const narrowAdvance = 3.4;
const wideAdvance = 8;
const padding = 5;

/** Returns the width of the pill around `text`, in canvas units. */
export function pillWidth(text: string): number {
  return Math.round(advanceOf(text) + 2 * padding);
}

/** Returns `id`, or its end behind an ellipsis when its pill would be wider than `room`. */
export function fitId(id: string, room: number): string {
  if (pillWidth(id) <= room) return id;
  for (let start = 1; start < id.length - 1; start++) {
    const shortened = `…${id.slice(start)}`;
    if (id[start] !== '.' && pillWidth(shortened) <= room) return shortened;
  }
  return `…${id.slice(-1)}`;
}

function advanceOf(text: string): number {
  let advance = 0;
  for (const character of text) {
    if (character >= '0' && character <= '9') advance += digitAdvance;
    else advance += character === '.' || character === ' ' ? narrowAdvance : wideAdvance;
  }
  return advance;
}
