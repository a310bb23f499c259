import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { brokenLaws, type SourceFile } from './support/architecture/laws.js';

function ourFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'apps', 'libs', 'test'], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

describe('the house', () => {
  it('keeps its laws', () => {
    expect(brokenLaws(ourFiles())).toEqual([]);
  });

  it('sees many files, so that a wrong path cannot make it blind', () => {
    expect(ourFiles().length).toBeGreaterThan(150);
  });
});

describe('a planted violation is found', () => {
  const planted: Array<[string, SourceFile]> = [
    ['looking up', { path: 'libs/mail/src/x.ts', text: `import { Session } from '@app/programme';` }],
    ['looking sideways at itself', { path: 'libs/mail/src/x.ts', text: `import { y } from '@app/mail';` }],
    ['looking up later', { path: 'libs/mail/src/x.ts', text: `const later = await import('@app/programme');` }],
    ['handing something on', { path: 'libs/mail/src/x.ts', text: `export { Session } from '@app/programme';` }],
    ['a room that is not in the list', { path: 'libs/utils/src/x.ts', text: '' }],
    [
      'going around a door',
      { path: 'libs/programme/src/x.ts', text: `import { a } from '../../people/src/person.js';` },
    ],
    [
      'an app that goes around a door',
      { path: 'apps/api/src/x.ts', text: `import { a } from '../../../libs/people/src/person.js';` },
    ],
    ['a console that uses a room', { path: 'apps/console/src/x.tsx', text: `import { LANGUAGES } from '@app/i18n';` }],
    ['reading the environment', { path: 'libs/mail/src/x.ts', text: `const url = process.env.SMTP_URL;` }],
    ['a long file', { path: 'libs/mail/src/x.ts', text: '\n'.repeat(401) }],
    ['a second index', { path: 'libs/mail/src/letters/index.ts', text: '' }],
    ['forwardRef', { path: 'libs/mail/src/x.ts', text: `inject(forwardRef(() => X))` }],
    ['any', { path: 'libs/mail/src/x.ts', text: `export function f(x: any) {}` }],
    [
      'writing the log past its acts',
      { path: 'libs/mail/src/x.ts', text: '`insert into audit_record (at) values ($1)`' },
    ],
    ['an act that nobody named', { path: 'libs/mail/src/x.ts', text: `const act = 'mail.lost' as AuditAction;` }],
    [
      'a table written past the guard',
      { path: 'libs/mail/src/x.ts', text: `import { stringify } from 'csv-stringify/sync';` },
    ],
    ['Event', { path: 'libs/mail/src/x.ts', text: `export class Event {}` }],
  ];

  it.each(planted)('%s', (_, file) => {
    expect(brokenLaws([file])).toHaveLength(1);
  });
});
