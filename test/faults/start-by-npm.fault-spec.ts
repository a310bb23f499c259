import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, startOf } from '@app/database';
import { aSite, type Site } from '../support/a-start.js';
import { processesWith, stragglersOf } from '../support/processes.js';

let site: Site;

jest.setTimeout(180_000); // it may have to build first

beforeEach(async () => void (site = await aSite()));
afterEach(() => site.clear());

describe('npm start in a terminal', () => {
  it('sets up what is missing, starts, and ends with everything it started when Ctrl-C reaches the whole foreground group', async () => {
    const npm = spawn('npm', ['start'], {
      detached: true,
      env: { ...process.env, NODE_OPTIONS: '', ...site.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(npm, 'exit');
    while (!said.includes('Ctrl-C') && npm.exitCode === null) await once(npm.stdout, 'data');
    const { launcher, children } = site.record();
    const parts = [launcher, ...children, ...processesWith(`-D ${site.dataDir}`)].map(({ pid }) => ({
      pid,
      startedAt: startOf(pid)!,
    }));

    process.kill(-npm.pid!, 'SIGINT');
    await ended;

    expect(parts).toHaveLength(4);
    expect({ left: parts.filter(isAlive), stopped: said.endsWith('Stopped.\n') }).toEqual({
      left: [],
      stopped: true,
    });
    expect(await stragglersOf(site.dataDir)).toEqual([]);
  });
});
