import { fileURLToPath } from 'node:url';

/** The steps speak of files as seen from the top of the tree, wherever they are called from. */
export function goToTop() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
}
