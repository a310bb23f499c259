// `npm run look`: pictures of every page into `pictures/`; `pictures/index.html` shows them all. Further options go to Jest.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import './setup.mjs';
import { stopTestServer } from './steps/stop-test-server.mjs';

const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'look',
];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { stdio: 'inherit' });
await stopTestServer(resolve('.data/test'));
console.log(`Look at ${resolve('pictures/index.html')}`);
process.exitCode = status ?? 1;
