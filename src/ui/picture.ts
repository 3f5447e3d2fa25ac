import type { Session } from '../editor/index.ts';
import type { Words } from '../words/index.ts';

/** As what a picture leaves: as a drawing that scales, or as pixels. */
export type PictureFormat = 'svg' | 'png';

/** `legend`: below the drawing stand the eTOM elements that it uses. */
export interface PictureOptions {
  readonly format: PictureFormat;
  readonly legend: boolean;
}

/** A picture as a file: what is in it, how its name ends, and what the browser calls it. */
export interface PictureFile {
  readonly content: string | Blob;
  readonly ending: PictureFormat;
  readonly type: string;
}

/**
 * Returns a picture of the open diagram in light colors, in the reader's language. Pixels are on white and twice as many as the drawing
 * is wide, fewer where the browser cannot hold so many; a drawing too large for any comes as SVG.
 */
export async function pictureOf(session: Pick<Session, 'saveSvg' | 'validate' | 'snapshot' | 'tree'>, { format, legend }: PictureOptions, words: Words): Promise<PictureFile> {
  const drawing = await session.saveSvg();
  const picture = legend ? await explained(drawing, session, words) : drawing;
  const pixels = format === 'png' ? await pixelsOf(picture) : undefined;
  return pixels === undefined
    ? { content: picture, ending: 'svg', type: 'image/svg+xml' }
    : { content: pixels, ending: 'png', type: 'image/png' };
}

/** The reports are loaded only when one is asked for. */
async function explained(drawing: string, session: Pick<Session, 'validate' | 'snapshot' | 'tree'>, words: Words): Promise<string> {
  const { withLegend } = await import('../report/index.ts');
  session.validate();
  return withLegend(drawing, { used: session.snapshot.value.usage.keys(), tree: session.tree, words });
}

const wantedScale = 2;

/** Below both lie all browsers' limits for a side and for an area. */
const longestSide = 16_000;
const largestArea = 120_000_000;

async function pixelsOf(picture: string): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(wantedScale, longestSide / Math.max(width, height), Math.sqrt(largestArea / (width * height)));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
