import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When something at or below one of these paths was changed last, in milliseconds; a removed file changes its folder. */
export function newest(paths, ignore = () => false) {
  return Math.max(0, ...paths.filter((path) => !ignore(path)).map((path) => newestAt(path, ignore)));
}

function newestAt(path, ignore) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = readdirSync(path).map((name) => join(path, name));
  return Math.max(found.mtimeMs, newest(below, ignore));
}
