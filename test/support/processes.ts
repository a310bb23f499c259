import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

interface Running {
  pid: number;
  user: string;
  command: string;
}

/** Living processes whose command line contains `words`. */
export function processesWith(words: string): Running[] {
  return execFileSync('ps', ['-eo', 'pid=,user=,stat=,args=', '-ww'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && !match[3].startsWith('Z') && match[4].includes(words))
    .map((match) => ({ pid: Number(match![1]), user: match![2], command: match![4] }));
}

/** Waits until none is left; returns those that stay. */
export async function stragglersOf(words: string, patience = 5_000): Promise<Running[]> {
  for (const until = Date.now() + patience; Date.now() < until && processesWith(words).length > 0;) await pause(50);
  return processesWith(words);
}
