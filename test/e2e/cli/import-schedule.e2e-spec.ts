import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceFor } from '@app/database';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { anEdition } from '../../factories/edition.js';
import { EDITION_ENTITIES } from '@app/edition';
import { runForum } from './run-forum.js';

let db: TestDatabase;
let database: ReturnType<typeof dataSourceFor>;
const forum = (...args: string[]) => runForum(db.url, ['import-schedule', ...args]);
const file = 'test/data/invented-schedule.xml';

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { entities: [...EDITION_ENTITIES] }).initialize();
  await anEdition(database, {
    code: 'invented',
    startsOn: '2026-09-12',
    endsOn: '2026-09-14',
    timeZone: 'Europe/Zurich',
    isCurrent: true,
  });
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const sessions = async () =>
  (await database.query<Array<{ n: number }>>(`select count(*)::int as n from session`))[0].n;
const lines = (text: string) =>
  text
    .replace(/: [0-9A-Z]{6} “/g, ': CODE “')
    .replace(/” \([0-9A-Z]{6}\)/g, '” (CODE)')
    .trimEnd()
    .split('\n');

describe('forum import-schedule', () => {
  it('tries first and writes nothing, then takes everything, then changes nothing', async () => {
    const options = ['--edition', 'invented', '--add-rooms', '--add-terms', '--with-persons', '--type', 'Session'];
    const tried = await forum(file, ...options, '--dry-run');
    expect([tried.code, tried.stderr, await sessions()]).toEqual([0, '', 0]);
    const taken = await forum(file, ...options);
    const again = await forum(file, ...options, '--language', 'fr');

    expect(lines(taken.stdout).slice(0, 6)).toEqual([
      '+ 9a1dfd0e-7a53-4b5a-8a5c-1c0f4a6d0001: CODE “Opening & welcome”',
      '    Saturday 12 September 2026, 07:00–07:20, Hall A',
      '    took: title, languages, track, type, 2 persons',
      '    mended: title: blanks or control characters taken out; description: HTML read as plain text; subtitle put before the description',
      '    left behind: 1 link (not https, repeated, or more than 30)',
      '+ HOqeNIb6G7M4hYFKFRkCmQ: CODE “مرحبا بالعالم”',
    ]);
    const end = lines(taken.stdout);
    expect(end.slice(end.indexOf('') + 1)).toEqual([
      'Added: type “Session” (session).',
      'Added: track “Ethics, Society & Politics” (ethics-society-politics).',
      'Added: type “Long talk (45 minutes)” (long-talk-45-minutes).',
      'Added: room “Hall A” (Hall-A); say how many people it holds.',
      'Added: track “Security” (security).',
      'Added: type “BoF” (bof).',
      'Added: room “Hall B” (Hall-B); say how many people it holds.',
      'Clash: Ada Quist is needed in two sessions at once on Saturday 12 September from 07:10 to 07:20 (10 minutes): “Opening & welcome” (CODE) and “=1+1 <b>is</b> not two” (CODE).',
      'Clash: Hall A holds two sessions on Saturday 12 September from 07:15 to 07:20 (5 minutes): “Opening & welcome” (CODE) and “مرحبا بالعالم” (CODE).',
      'Clash: Hall A holds two sessions on Sunday 13 September from 21:45 to 22:00 (15 minutes): “Through the night” (CODE) and “After midnight” (CODE).',
      'Besides, the board shows 1 warning or note.',
      "The file's clocks are those of Asia/Kolkata, the edition's those of Europe/Zurich: instants count.",
      '5 records of a schedule.xml for invented: 5 taken as drafts (5 placed, 0 unscheduled), 0 already there, 0 left out; 2 were mended, 0 say something that could not be placed; 3 clashes.',
    ]);
    expect(lines(tried.stdout).at(-1)).toBe('This was a trial: nothing was written.');
    expect(lines(again.stdout).at(0)).toMatch(/: déjà là, rien ne change$/);
    expect(lines(again.stdout).at(-1)).toMatch(/repris comme brouillons : 0 .*, déjà là : 5, laissés de côté : 0/);
    expect(await sessions()).toBe(5);
  });

  it('reports in the language that is asked for, and in none that it does not speak', async () => {
    const options = ['--edition', 'invented', '--dry-run'];
    const folder = mkdtempSync(join(tmpdir(), 'forum-'));
    writeFileSync(join(folder, 'odd.csv'), 'guid,title,type,room\no1,Odd,Keysigning,Hall A\no2,,,\n');
    const arabic = await forum(join(folder, 'odd.csv'), ...options, '--language', 'ar');
    const unheard = await forum(file, ...options, '--language', 'tlh');

    expect(lines(arabic.stdout).slice(0, 5)).toEqual([
      '+ o1: “Odd”',
      '    بلا موعد',
      '    أُخذ: العنوان',
      '    تعذَّر وضعه: النوع «\u2068Keysigning\u2069» ليس في قائمة الدورة (حُفظ في الملاحظة)؛ لا وقت لها',
      '- o2: تُرك، لا عنوان له',
    ]);
    expect([unheard.code, unheard.stdout]).toEqual([1, '']);
    expect(unheard.stderr).toContain('en, fr, es, ru, zh, ar');
  });

  it('says in one sentence why a file is not read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forum-'));
    const refused = async (name: string, text?: string) => {
      if (text !== undefined) writeFileSync(join(folder, name), text);
      const { code, stdout, stderr } = await forum(join(folder, name));
      return [code, stdout, stderr.replaceAll(folder, '')];
    };

    expect(await refused('none.xml')).toEqual([1, '', 'The file /none.xml cannot be read (ENOENT).\n']);
    expect(
      await refused('foreign.xml', '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]><schedule>&x;</schedule>'),
    ).toEqual([
      1,
      '',
      'This file declares a document type (<!DOCTYPE …>) and was not read: a schedule needs none, and other files could be drawn in through it.\n',
    ]);
    expect(await refused('half.json', '{"schedule": ')).toEqual([
      1,
      '',
      expect.stringMatching(/^This file is broken and was not read: .+\n$/),
    ]);
  });
});
