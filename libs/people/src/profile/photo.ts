import sharp from 'sharp';
import { oneAfterTheOther } from './one-after-the-other.js';
import { PhotoTooLarge, PhotoUnreadable } from './photo.errors.js';

/** Bytes of a picture that is taken in. */
export const PHOTO_AT_MOST = 10_000_000;

/** A side of what came, in pixels. */
const SIDE_AT_MOST = 12_000;
/** What a picture may take when it is spread out: 40 megapixels of a telephone; an interlaced one is spread out whole. */
const SPREAD_AT_MOST = 120_000_000;
/** The longer side of what we keep. */
const KEPT_SIDE = 800;

const INPUT = { limitInputPixels: 40_000_000, failOn: 'error', pages: 1 } as const;

// Nothing is kept between two pictures, and one thread does each: memory stays bounded. Only the decoders of JPEG and PNG may run at all.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });

const turn = oneAfterTheOther();

/**
 * Makes a JPEG of our own out of what came: upright, at most 800 pixels, nothing but the picture. What a camera or a program wrote
 * beside it (place, time, preview, appended bytes) is gone. One picture at a time, which is read only when it is its turn.
 * Refuses `people.photo-too-large`, `people.photo-unreadable`.
 */
export function remakePhoto(read: () => Promise<Buffer>): Promise<Buffer> {
  return turn(async () => remade(await read()));
}

async function remade(bytes: Buffer): Promise<Buffer> {
  const { width, height, channels, depth } = await readable(() => sharp(bytes, INPUT).metadata());
  if (Math.max(width, height) > SIDE_AT_MOST) throw new PhotoTooLarge();
  if (width * height * channels * (depth === 'uchar' ? 1 : 2) > SPREAD_AT_MOST) throw new PhotoTooLarge();
  return readable(() =>
    sharp(bytes, INPUT)
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize(KEPT_SIDE, KEPT_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 85 })
      .toBuffer(),
  );
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw (fault as Error).message.includes('pixel limit') ? new PhotoTooLarge() : new PhotoUnreadable();
  }
}
