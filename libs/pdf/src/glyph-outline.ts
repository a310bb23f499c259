/** One step of an outline as fontkit gives it: curves are quadratic, as TrueType has them. */
export interface OutlineStep {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath';
  args: readonly number[];
}

/**
 * An outline as an entry of a TrueType font's `glyf` table, a simple glyph without hints (OpenType 1.9.1, "glyf"); every point is
 * written in two bytes each way, because a badge embeds a few dozen glyphs only. An empty outline (a space) has no bytes.
 */
export function glyphEntry(steps: readonly OutlineStep[]): Buffer {
  const { points, ends } = pointsOf(steps);
  if (points.length === 0) return Buffer.alloc(0);
  const size = 12 + ends.length * 2 + points.length * 5;
  const entry = Buffer.alloc(size + ((4 - (size % 4)) % 4));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  let at = 0;
  const write = (value: number) => (at = entry.writeInt16BE(value, at));
  [ends.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0].forEach(write);
  for (const { isOnCurve } of points) at = entry.writeUInt8(isOnCurve ? 1 : 0, at);
  for (const values of [xs, ys]) values.forEach((value, i) => write(value - (values[i - 1] ?? 0)));
  return entry;
}

interface Point {
  x: number;
  y: number;
  isOnCurve: boolean;
}

/** The points of all contours in a row, and the number of each contour's last one. */
function pointsOf(steps: readonly OutlineStep[]): { points: Point[]; ends: number[] } {
  const points: Point[] = [];
  const ends: number[] = [];
  for (const { command, args } of steps) {
    if (command === 'moveTo' && points.length > 0) ends.push(points.length - 1);
    for (let i = 0; i < args.length; i += 2)
      points.push({ x: Math.round(args[i]), y: Math.round(args[i + 1]), isOnCurve: i === args.length - 2 });
  }
  if (points.length > 0) ends.push(points.length - 1);
  return { points, ends };
}
