import { dirname, join, normalize } from 'node:path';
import { ROOMS } from './rooms.js';

export interface SourceFile {
  /** From the top of the project, with slashes: `libs/mail/src/letter.ts`. */
  path: string;
  text: string;
}

type Law = (file: SourceFile) => string[];

const LONGEST_FILE = 400;
const rank = (room: string) => ROOMS.indexOf(room as (typeof ROOMS)[number]);
const roomOf = (path: string) => /^libs\/([^/]+)\//.exec(path)?.[1];
const isTest = (path: string) =>
  /\.(spec|db-spec|e2e-spec|fault-spec|browser-spec|long-spec)\.tsx?$/.test(path) || path.startsWith('test/');

/** Everything a file imports, re-exports or loads later. */
function importsOf({ text }: SourceFile): string[] {
  const statements =
    /(?:^|[;\n])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2]);
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

const looksDownOnly: Law = (file) => {
  const room = roomOf(file.path);
  if (!room) return [];
  if (rank(room) < 0) return [`${file.path}: the room ${room} is not in the list of rooms`];
  return importsOf(file)
    .map((name) => /^@app\/(.+)$/.exec(name)?.[1])
    .filter((other): other is string => other !== undefined && !(rank(other) >= 0 && rank(other) < rank(room)))
    .map((other) => `${file.path}: ${room} may not use @app/${other}`);
};

const usesDoors: Law = (file) => {
  const home = roomOf(file.path) ? `libs/${roomOf(file.path)}/` : /^apps\/[^/]+\//.exec(file.path)?.[0];
  if (!home || isTest(file.path)) return [];
  return importsOf(file)
    .filter((name) => name.startsWith('.') && !normalize(join(dirname(file.path), name)).startsWith(home))
    .map((name) => `${file.path}: ${name} leaves ${home}, use a door`);
};

const consoleSpeaksHttp: Law = (file) =>
  file.path.startsWith('apps/console/')
    ? importsOf(file)
        .filter((name) => name.startsWith('@app/'))
        .map((name) => `${file.path}: the console may not use ${name}`)
    : [];

const configReadsEnvironment: Law = ({ path, text }) =>
  /process\.env\b/.test(text) && !path.startsWith('libs/config/') && !isTest(path) && !path.startsWith('scripts/')
    ? [`${path}: only libs/config reads process.env`]
    : [];

/** What a program of ours wrote is not ours to keep short. */
const isGenerated = (text: string) => text.startsWith('/* Made by `npm run contract`');

const staysShort: Law = ({ path, text }) =>
  text.split('\n').length - 1 > LONGEST_FILE && !isGenerated(text) ? [`${path}: over ${LONGEST_FILE} lines`] : [];

const saysNo =
  (pattern: RegExp, sentence: string): Law =>
  ({ path, text }) =>
    !isTest(path) && pattern.test(withoutComments(text)) ? [`${path}: ${sentence}`] : [];

const oneDoorPerRoom: Law = ({ path }) =>
  /^libs\/[^/]+\/src\/.+\/index\.tsx?$/.test(path) ? [`${path}: a room has one index, its door`] : [];

/** So that the log knows no act that `audit-actions.ts` does not name, and every act has its words. */
const logsKnownActs: Law = ({ path, text }) =>
  !isTest(path) &&
  !path.startsWith('libs/identity/src/audit') &&
  /\b(into audit_record|as AuditAction)\b/.test(withoutComments(text))
    ? [`${path}: the log is written by recordAudit and auditCte, with an act that is named`]
    : [];

/** So that no cell of any file runs as a formula (S-30). */
const oneWayToWriteTables: Law = (file) =>
  !isTest(file.path) && roomOf(file.path) !== 'csv' && importsOf(file).some((name) => /^csv-stringify/.test(name))
    ? [`${file.path}: a table is written by csvText of @app/csv`]
    : [];

const LAWS: Law[] = [
  looksDownOnly,
  oneWayToWriteTables,
  usesDoors,
  consoleSpeaksHttp,
  configReadsEnvironment,
  staysShort,
  oneDoorPerRoom,
  logsKnownActs,
  saysNo(/\bforwardRef\b(?=\s*\(\s*\(\s*\)\s*=>)/, 'forwardRef is a missing announcement'),
  saysNo(/(:\s*any\b|<any\b|\bas any\b|\bany\[\])/, 'says any'),
  saysNo(/\bclass Event\b/, 'a class called Event'),
];

/** Every broken law, one sentence each. */
export function brokenLaws(files: SourceFile[]): string[] {
  return files.flatMap((file) => LAWS.flatMap((law) => law(file)));
}
