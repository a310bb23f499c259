import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** `npm ci`, unless node_modules holds just what the lock names. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci); the first time this takes a minute or two …');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit' });
  if (status === 0) return;
  console.error('The packages could not be installed: npm says above why.');
  process.exit(1);
}

/** Compares contents, not times: a fresh clone has newer files than a folder copied into it. */
export function isInstalled() {
  const kept = 'node_modules/.package-lock.json';
  if (!existsSync(kept)) return false;
  const installed = packagesIn(kept);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
