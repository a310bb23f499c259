import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { remakePhoto } from './photo.js';

const MIB = 1024 * 1024;
const remake = (bytes: Buffer) => remakePhoto(async () => bytes);
const aJpeg = (width = 600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .withExif({ IFD0: { Make: 'Telltale camera' }, IFD3: { GPSLatitude: '46/1 12/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

/** A PNG that says it is so large; its rows are all one colour, so that few bytes become many. */
function aPngBomb(width: number, height: number, rows = height): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(rows * (1 + width * 3)), { level: 9 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What the work needed of memory at most beyond what was there, in MiB. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work().finally(() => clearInterval(look));
  return (Math.max(most, process.memoryUsage().rss) - before) / MIB;
}

describe('a photo made anew (S-21)', () => {
  it('is a JPEG of at most 800 pixels, upright, without what the camera wrote, nor what was hung on', async () => {
    const came = await aJpeg(1600, 1000);
    const lying = await sharp(came).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const polyglot = Buffer.concat([came, Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    expect(came.includes('Telltale camera') && came.includes('Exif')).toBe(true);

    const made = await remake(polyglot);

    expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 500 });
    for (const rest of ['Telltale', 'Exif', '<script', 'PK\x03\x04']) expect(made.includes(rest)).toBe(false);
    expect(await sharp(await remake(lying)).metadata()).toMatchObject({ width: 500, height: 800 });
  });

  it('a small one is not blown up, and a transparent PNG stands on white', async () => {
    const clear = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();

    const { data, info } = await sharp(await remake(clear))
      .raw()
      .toBuffer({ resolveWithObject: true });

    expect([info.width, info.height, [...data.subarray(0, 3)]]).toEqual([40, 30, [255, 255, 255]]);
  });

  it.each([
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><p>Hello')],
    ['the beginning of a JPEG and nothing more', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['a PNG that breaks off', aPngBomb(300, 300, 3)],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused as no picture', async (_, bytes) => {
    await expect(remake(bytes)).rejects.toMatchObject({ code: 'people.photo-unreadable' });
  });

  it.each([
    ['30 000 × 30 000 pixels, as its head says', () => aPngBomb(30_000, 30_000, 1)],
    ['a bomb of 100 megapixels in 300 kB', () => aPngBomb(10_000, 10_000)],
    ['30 000 pixels by 10', () => aPngBomb(30_000, 10)],
  ])('%s is refused before it is spread out', async (_, bomb) => {
    const bytes = bomb();
    const memory = await memoryOf(() =>
      expect(remake(bytes)).rejects.toMatchObject({ code: 'people.photo-too-large' }),
    );
    expect(memory).toBeLessThan(50);
  });

  it('twelve large ones at once take less than 200 MiB, since each waits for its turn', async () => {
    const bytes = aPngBomb(6_000, 6_000);
    const made = await memoryOf(() => Promise.all(Array.from({ length: 12 }, () => remake(bytes))));

    expect(made).toBeLessThan(200);
  });

  it('one that fails lets the next have its turn', async () => {
    const [fault, made] = await Promise.allSettled([remake(Buffer.from('x')), remake(await aJpeg())]);

    expect([fault.status, made.status]).toEqual(['rejected', 'fulfilled']);
  });
});
