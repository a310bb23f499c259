import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentWith } from '@app/config';
import { type ProcessIdentity, startOf } from '@app/database';
import { endProcess } from './process-end.js';

export interface ChildPlan {
  /** As a person would call it: `API`, `worker`. */
  name: string;
  /** File to run with this Node. */
  script: string;
  environment: Record<string, string>;
  /** Its chatter goes here; what it says on stderr is shown at once. */
  log: string;
  say(sentence: string): void;
  /** Called with every new process. */
  born(identity: ProcessIdentity): void;
}

const READY_WITHIN = 60_000;
const DRAINS_WITHIN = 30_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** One that lived this long is not in a loop of crashes. */
const SETTLED_AFTER = 60_000;
const MOST_LOG = 5_000_000;

/**
 * Keeps one of our processes alive until told to stop. It runs in a process group of its own, so that Ctrl-C reaches only us,
 * with an IPC channel to us: it says `ready` there and goes by itself when the channel breaks, that is when we died.
 */
export class Child {
  private bornAt = 0;
  private identity?: ProcessIdentity;
  private stopping = false;
  private wait = FIRST_WAIT;

  constructor(private readonly plan: ChildPlan) {}

  /** Resolves when it is ready; rejects when it dies before, having said why on stderr. */
  async start(): Promise<void> {
    const child = this.spawn();
    await new Promise<void>((ready, fail) => {
      const late = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN);
      child.once('message', () => ready());
      child.once('exit', (code, signal) => fail(new ChildDied(this.plan.name, signal ?? code)));
      child.once('error', fail);
      child.once('exit', () => clearTimeout(late));
      child.once('message', () => clearTimeout(late));
    });
    child.once('exit', (code, signal) => void this.revive(signal ?? code));
  }

  /** Lets it finish what it has begun, at most half a minute. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (!this.identity) return;
    const wentByItself = await endProcess(this.identity, DRAINS_WITHIN);
    if (!wentByItself) this.plan.say(`The ${this.plan.name} did not finish within half a minute and was ended.`);
  }

  private spawn(): ChildProcess {
    const log = openLog(this.plan.log);
    const child = spawn(process.execPath, ['--enable-source-maps', this.plan.script], {
      stdio: ['ignore', log, 'inherit', 'ipc'],
      detached: true,
      env: environmentWith(this.plan.environment),
    });
    closeSync(log);
    this.bornAt = Date.now();
    this.identity = child.pid === undefined ? undefined : { pid: child.pid, startedAt: startOf(child.pid) ?? '' };
    if (this.identity) this.plan.born(this.identity);
    return child;
  }

  private async revive(how: string | number | null): Promise<void> {
    while (!this.stopping) {
      if (Date.now() - this.bornAt > SETTLED_AFTER) this.wait = FIRST_WAIT;
      this.plan.say(`The ${this.plan.name} died (${how}); it is started again in ${this.wait / 1000} s.`);
      await pause(this.wait, undefined, { ref: false });
      if (this.stopping) return;
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      try {
        await this.start();
        this.plan.say(`The ${this.plan.name} is back.`);
        return;
      } catch (fault) {
        how = fault instanceof ChildDied ? fault.how : (fault as Error).message;
      }
    }
  }
}

export class ChildDied extends Error {
  constructor(
    child: string,
    readonly how: string | number | null,
  ) {
    super(`the ${child} did not start (${how})`);
  }
}

/** Appends, but begins anew when the file has grown too long. */
function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > MOST_LOG ? 'w' : 'a', 0o600);
}

export function logIn(dataDir: string, name: string): string {
  return join(dataDir, 'logs', `${name}.log`);
}
