import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceFor } from '@app/database';
import { readEditions, readVocabulary } from '@app/edition';
import { staffOf } from '@app/identity';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { runForum } from './run-forum.js';

let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;
const forum = (...args: string[]) => runForum(db.url, args);

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url).initialize();
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const days = ['--from', '2028-05-08', '--to', '2028-05-12'];

describe('forum create-edition and invite', () => {
  it('make a real, empty edition and give somebody the way in, without touching the database', async () => {
    const made = await forum(
      'create-edition',
      'wsis2028',
      '--name',
      'WSIS Forum 2028',
      ...days,
      '--zone',
      'Africa/Tunis',
      '--city',
      'Tunis',
      '--seats',
      '300',
    );
    const invited = await forum(
      'invite',
      'Anna@Wsis.example',
      'secretariat',
      '--edition',
      'wsis2028',
      '--name',
      'Anna Example',
      '--language',
      'fr',
    );

    expect(made).toEqual({
      code: 0,
      stdout:
        'WSIS Forum 2028 (wsis2028) is made: 8–12 May 2028, Africa/Tunis, 300 on-site seats.\n' +
        'Next: npm run forum -- invite NAME@EXAMPLE.ORG secretariat --edition wsis2028\n',
      stderr: '',
    });
    const [edition] = await readEditions(database);
    expect([
      edition.code,
      edition.isCurrent,
      (await readVocabulary(database, edition.id, 'action-line')).length,
    ]).toEqual(['wsis2028', true, 19]);
    expect((await staffOf(database, edition.id)).map(({ email, name, roles }) => [email, name, roles])).toEqual([
      ['Anna@wsis.example', 'Anna Example', ['secretariat']],
    ]);
    expect([invited.code, invited.stderr, invited.stdout.split('\n')[0]]).toEqual([
      0,
      '',
      'Anna@wsis.example has the role secretariat in WSIS Forum 2028 (wsis2028).',
    ]);
    expect(invited.stdout).toMatch(
      /^Sign in once, within thirty minutes: https:\/\/forum\.example\/wsis2028\/fr\/sign-in\/link\?token=[\w-]{43}$/m,
    );
    const letters = await database.query(`select kind, to_address, language, state from letter`);
    expect(letters).toEqual([
      { kind: 'identity.role-given', to_address: 'Anna@wsis.example', language: 'fr', state: 'waiting' },
    ]);
  });

  it('copy an earlier edition with its staff', async () => {
    const copied = await forum(
      'create-edition',
      'wsis2029',
      '--name',
      'WSIS Forum 2029',
      '--from',
      '2029-05-07',
      '--to',
      '2029-05-11',
      '--copy',
      'wsis2028',
    );

    expect([copied.code, copied.stdout.split('\n')[0]]).toEqual([
      0,
      'WSIS Forum 2029 (wsis2029) is made: 7–11 May 2029, Africa/Tunis, 300 on-site seats. It took 0 rooms, vocabularies, rules and staff of wsis2028.',
    ]);
    const [copy] = await readEditions(database);
    expect((await staffOf(database, copy.id)).map(({ email }) => email)).toEqual(['Anna@wsis.example']);
  });

  it.each([
    [
      'a code that is taken',
      ['create-edition', 'wsis2028', '--name', 'X', ...days],
      'There is already an edition with the code “wsis2028”. Choose another code.',
    ],
    [
      'a day that does not exist',
      ['create-edition', 'new', '--name', 'X', '--from', '2028-02-30', '--to', '2028-05-12'],
      '“2028-02-30” is not a day. Write it as 2027-07-05.',
    ],
    [
      'an end before the start',
      ['create-edition', 'new', '--name', 'X', '--from', '2028-05-12', '--to', '2028-05-08'],
      'The last day comes before the first day',
    ],
    [
      'a zone that does not exist',
      ['create-edition', 'new', '--name', 'X', ...days, '--zone', 'Geneva'],
      '“Geneva” is not a time zone. Write it as Europe/Zurich.',
    ],
    [
      'an earlier edition that does not exist',
      ['create-edition', 'new', '--name', 'X', ...days, '--copy', 'none'],
      'There is no edition “none”.',
    ],
    ['no name', ['create-edition', 'new', ...days], "error: required option '--name <name>' not specified"],
    ['an unknown role', ['invite', 'a@b.example', 'boss'], 'There is no role “boss”.'],
    ['an address that is none', ['invite', 'anna', 'secretariat'], 'Enter an e-mail address like name@example.org'],
    [
      'an unknown language',
      ['invite', 'a@b.example', 'secretariat', '--language', 'xx'],
      "error: option '--language <language>' argument 'xx' is invalid. It must be one of en, fr, es, ru, zh, ar.",
    ],
    ['a command that does not exist', ['create-forum'], "error: unknown command 'create-forum'"],
  ])('refuse %s in one sentence with exit code 1', async (_, args, sentence) => {
    const before = await readEditions(database);
    expect(await forum(...args)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
    expect(await readEditions(database)).toEqual(before);
  });

  it('print no sign-in link in production', async () => {
    const production = {
      NODE_ENV: 'production',
      REDIS_URL: 'redis://:long-and-random-1@127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
    };
    const invited = await runForum(db.url, ['invite', 'ben@wsis.example', 'protocol-officer'], production);
    expect(invited).toEqual({
      code: 0,
      stdout: 'ben@wsis.example has the role protocol-officer in WSIS Forum 2028 (wsis2028).\n',
      stderr: '',
    });
  });
});

describe('forum import-sessions', () => {
  it('says record by record what it took, mended, could not place and left behind, and totals', async () => {
    const first = await forum('import-sessions', 'test/data/hostile-sessions.json', '--edition', 'wsis2028');
    const again = await forum('import-sessions', 'test/data/hostile-sessions.json', '--edition', 'wsis2028');

    expect([first.code, first.stderr]).toEqual([0, '']);
    const lines = first.stdout
      .replace(/: [0-9A-Z]{6} “/g, ': CODE “')
      .trimEnd()
      .split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '+ h-01: CODE “Action Lines C1 and C11: a Cyrillic letter that looks Latin”',
      '    took: title, type, participation, interpretation, captioning, Action Lines',
      '    noted: 2026-07-07 09:34–10:30 UTC+02:00, 1 address',
      '    mended: title: a Cyrillic С before a digit read as C; Action Line “С1”: its Cyrillic С read as C; Action Line “С11”: its Cyrillic С read as C',
    ]);
    expect(lines.slice(-2)).toEqual([
      '19 records for wsis2028: 11 taken as unscheduled drafts, 0 already there, 8 left out.',
      'Of those taken, 4 had date and times (kept in the note), 1 a type and Action Lines that the edition knows; 7 were mended, 7 say something that could not be placed.',
    ]);
    expect(first.stdout).not.toMatch(/Nobody|Nemo/);
    expect(again.stdout.trimEnd().split('\n').at(-1)).toBe(
      '19 records for wsis2028: 0 taken as unscheduled drafts, 11 already there, 8 left out.',
    );
  });

  it('refuses a file that is missing, not JSON or no list, in one sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forum-'));
    writeFileSync(join(folder, 'half.json'), '{"sessions": [');
    writeFileSync(join(folder, 'other.json'), '{"speakers": []}');
    const refused = async (name: string) => {
      const { code, stdout, stderr } = await forum('import-sessions', join(folder, name), '--edition', 'wsis2028');
      return [code, stdout, stderr.replaceAll(folder, '')];
    };

    expect(await refused('none.json')).toEqual([1, '', 'The file /none.json cannot be read (ENOENT).\n']);
    expect(await refused('half.json')).toEqual([
      1,
      '',
      expect.stringMatching(/^The file \/half\.json is not JSON: .*\.\n$/),
    ]);
    expect(await refused('other.json')).toEqual([1, '', 'This file is not a list of session records.\n']);
  });
});
