import { spawn } from 'node:child_process';
import { build } from '../../support/own-process.js';

export interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built `forum` command on a database, as the operator does; `input` is piped into it. */
export function runForum(
  databaseUrl: string,
  args: string[],
  environment: Record<string, string> = {},
  input?: Buffer,
): Promise<Answer> {
  build();
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, BASE_URL: 'https://forum.example', ...environment },
    timeout: 60_000,
  });
  if (input) child.stdin.end(input);
  const answer: Answer = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (answer.stdout += text));
  child.stderr.on('data', (text) => (answer.stderr += text));
  return new Promise((ended) => child.on('close', (code) => ended({ ...answer, code })));
}
