import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typedText } from '@app/csv';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { PublicProgrammes, releaseProgramme } from '@app/programme';
import { unzipSync } from 'fflate';
import { policy } from '../../../apps/api/src/access/policy.js';
import { collectParts, zipOf } from '../../../libs/privacy/src/exporting/make-export.js';
import { breaks, csvReaders, readByCsvParse, runs } from '../../support/csv-readers.js';
import { aDemonstration, MOMENTS, type Stage } from '../../support/demonstration.js';
import { makeList } from '../../support/make-list.js';
import { describeWith } from '../../support/surroundings.js';

/**
 * S-30: no cell of any table runs as a formula, whatever people typed and however a program splits the lines. (A NUL is refused by
 * the database; `safe-cell.spec.ts` has it.)
 */
const TYPED = [
  '=1+1', '+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1', '"=1', '";=1', ';=1', "'=1", 'x;=1+1', 'x\t=1', 'x\n=1', 'x\r\n@a', 'x; "+1',
  '=HYPERLINK("https://x.example";"a")', 'x;', 'plain, "text"',
]; // prettier-ignore

interface Table {
  route: string;
  read(): Promise<string>;
  /** Columns of what people typed: with each text in turn. */
  typed: string[];
  /** Of what only we write: numbers, codes, instants, words of the catalogues. */
  ours: string[];
}

let stage: Stage;
let tables: Table[];

beforeAll(async () => {
  stage = await aDemonstration();
  tables = await theTables();
}, 120_000);
afterAll(() => stage.api.close());

async function theTables(): Promise<Table[]> {
  const { api, edition, acting, sessions } = stage;
  const own = `/api/v1/editions/${edition.code}`;
  const editor = await api.signedIn('editor@tables.example', [[edition.id, 'programme-editor']]);
  const officer = await api.signedIn('officer@tables.example', [[edition.id, 'accreditation-officer']]);
  const [{ focalPoint }] = await api.database.query(
    `select a.email as "focalPoint" from mandate m join account a on a.id = m.account_id where m.subject_id = $1 limit 1`,
    [acting.delegation],
  );
  const atDelegation = await api.signedIn(focalPoint);
  const organizer = await anOrganizerOf(sessions.signUp);
  const text = async (agent: typeof api.anyone, path: string) => {
    const { status, text: file } = await agent.get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return file;
  };
  const registrations = {
    typed: [
      'Category', 'Given name', 'Family name', 'E-mail', 'Organization', 'ITU region', 'Administrative region', 'Stakeholder type',
      'Decided by',
    ],
    ours: ['Number', 'State', 'Takes part', 'Country code', 'Country represented', 'Letters in', 'Received', 'Address proven', 'Decided'],
  }; // prettier-ignore
  const signUps = {
    typed: ['name', 'organization'],
    ours: ['country', 'number', 'state', 'signed_up_at'],
  };
  return [
    {
      route: 'GET /api/v1/editions/:edition/reports/registrations.csv',
      read: () => text(officer, `${own}/reports/registrations.csv`),
      ...registrations,
    },
    {
      route: 'GET /api/v1/editions/:edition/registration-lists/:id/file',
      read: async () => {
        const { body } = await officer.post(`${own}/registration-lists`).send({ filter: {}, language: 'en' }).expect(202);
        await makeList(api, body.id);
        return text(officer, `${own}/registration-lists/${body.id}/file`);
      },
      ...registrations,
    },
    {
      route: 'GET /:edition/:lang/delegations/:delegation/members.csv',
      read: () => text(atDelegation, `/${edition.code}/en/delegations/${acting.delegation}/members.csv`),
      typed: ['Title', 'Given name', 'Family name', 'Own script', 'Function', 'E-mail'],
      ours: ['Number', 'Head', 'State', 'Takes part'],
    },
    {
      route: 'GET /api/v1/editions/:edition/draft-sessions/:code/sign-ups.csv',
      read: () => text(editor, `${own}/draft-sessions/${sessions.signUp}/sign-ups.csv`),
      ...signUps,
    },
    {
      route: 'GET /api/v1/editions/:edition/own-sessions/:code/sign-ups.csv',
      read: () => text(organizer, `${own}/own-sessions/${sessions.signUp}/sign-ups.csv`),
      typed: ['name', 'organization'],
      ours: ['country', 'state', 'signed_up_at', 'people'],
    },
    {
      route: 'GET /:edition/:lang/consultation/results.csv',
      read: () => text(api.anyone, `/${edition.code}/en/consultation/results.csv`),
      typed: ['title', 'organization'],
      ours: ['call', 'code', 'title_language', 'country', 'itu_region', 'stakeholder_type', 'action_lines'],
    },
    {
      route: 'GET /:edition/schedule/export/schedule.csv',
      read: () => text(api.anyone, `/${edition.code}/schedule/export/schedule.csv`),
      typed: ['title', 'type', 'track', 'room', 'organizers', 'persons', 'description', 'documents'],
      ours: [
        'guid', 'code', 'title_language', 'date', 'start', 'end', 'duration', 'participation', 'languages', 'interpretation', 'captioning',
        'access', 'recording', 'action_lines', 'sdgs', 'cancelled', 'url',
      ],
    },
  ]; // prettier-ignore
}

/** A person of the demonstration who from now on looks after that session, to whom everybody who signed up is named. */
async function anOrganizerOf(code: string): Promise<ReturnType<Stage['api']['signedIn']>> {
  const { api, edition } = stage;
  const [organizer] = await api.database.query(
    `select id, email from person where email is not null and merged_into is null order by id limit 1`,
  );
  await api.database.query(
    `insert into session_organizer (session_id, person_id)
     select id, $3 from session where edition_id = $1 and code = $2 on conflict do nothing`,
    [edition.id, code, organizer.id],
  );
  await api.database.query(
    `insert into consent (registration_id, kind, version, given_at)
     select registration_id, 'session-organizers', 1, $1 from session_sign_up on conflict do nothing`,
    [api.clock.now()],
  );
  return api.signedIn(organizer.email);
}

/** Stands in every text that people may type, in the rows that any table is made from; the programme is released with it. */
async function type(text: string): Promise<void> {
  const { api, edition } = stage;
  const put = (sql: string) => api.database.query(sql, [text]);
  await put(
    `update registration set given_name = $1, family_name = $1, organization = $1, decided_by = $1,
       email = $1::text || number || '@people.example'`,
  );
  await put(
    `update person set given_name = $1, family_name = $1, courtesy_title = $1, name_in_own_script = $1, position_title = $1, organization = $1`,
  );
  await put(`update delegation_member set function = $1`);
  await put(`update submission set title = $1, organization = $1, summary = $1`);
  await put(`update room set name = $1`);
  await put(`update registration_category set names = jsonb_build_object('en', $1::text)`);
  await put(
    `update vocabulary_term set labels = jsonb_build_object('en', $1::text),
       details = case when vocabulary = 'action-line' then '{}' else details end`,
  );
  await put(
    `update session set title = $1, description = $1, organizers = array[$1],
       documents = jsonb_build_array(jsonb_build_object('title', $1::text, 'url', 'https://papers.example/a', 'language', 'en'))`,
  );
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'Typed', acceptConflicts: true }, systemActor('test'), api.clock.now()),
  );
  await api.app.get(PublicProgrammes, { strict: false }).look();
}

it('knows every route that gives a table, and everything that writes one', () => {
  const routes = Object.keys(policy).filter((route) => route.endsWith('.csv'));
  const described = JSON.parse(readFileSync('docs/openapi.json', 'utf8')).paths as Record<string, { get?: object }>;
  const inApi = Object.entries(described)
    .filter(([, { get }]) => JSON.stringify(get ?? {}).includes('text/csv'))
    .map(([path]) => `GET ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  const writers = ['libs', 'apps']
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('libs/csv/') && !/node_modules|-?spec\.ts$/.test(path))
    .filter((path) => /import \{[^}]*\bcsv(Text|Headings|Lines)\b/.test(readFileSync(path, 'utf8')));

  expect([...new Set([...routes, ...inApi])].sort()).toEqual(tables.map(({ route }) => route).sort());
  expect(writers.sort()).toEqual([
    'libs/consultation/src/results/results-csv.ts',
    'libs/privacy/src/exporting/make-export.ts', // one's own data: below
    'libs/programme/src/interchange/schedule-csv.ts',
    'libs/registration/src/delegations/members-csv.ts',
    'libs/reporting/src/registrations-csv.ts',
    'libs/signup/src/sign-ups-csv.ts',
  ]);
});

describe('whatever people typed', () => {
  /** Each text, and the tables that were read while it stood everywhere. */
  const read: Array<{ text: string; files: Map<string, string> }> = [];

  beforeAll(async () => {
    for (const text of TYPED) {
      await type(text);
      const files = new Map<string, string>();
      for (const table of tables) files.set(table.route, await table.read());
      for (const [name, part] of Object.entries(await ownData())) files.set(`own data: ${name}`, part);
      read.push({ text, files });
    }
  }, 120_000);

  it('stands in every column of every table that people may fill', () => {
    for (const { text, files } of read)
      for (const { route, typed, ours } of tables) {
        const [[headings, ...rows]] = readByCsvParse([files.get(route)!], ',');
        const holding = headings.filter((_, at) => rows.some((row) => typedText(row[at]).includes(text.trim())));
        expect([route, [...headings].sort()]).toEqual([route, [...typed, ...ours].sort()]);
        expect([route, text, holding.filter((one) => typed.includes(one))]).toEqual([
          route,
          text,
          headings.filter((one) => typed.includes(one)),
        ]);
      }
  });

  for (const [name, presence] of csvReaders())
    describeWith(presence, `as ${name} reads it`, (reader) => {
      it.each([',', ';', '\t'])('begins no cell that would run, split at %j', (delimiter) => {
        const all = read.flatMap(({ text, files }) => [...files].map(([route, file]) => ({ text, route, file })));
        const apart = reader(
          all.map(({ file }) => file),
          delimiter,
        );
        const found = all.flatMap(({ text, route }, at) =>
          apart[at]
            .flat()
            .filter((cell) => runs(cell) || (delimiter === ',' && breaks(cell)))
            .map((cell) => [text, route, cell]),
        );

        expect(found).toEqual([]);
      });
    });
});

/** The tables in the file of somebody's own data, of whoever has most of it. */
async function ownData(): Promise<Record<string, string>> {
  const { api } = stage;
  const [{ person, registrations, key }] = await api.database.query(
    `select p.id as person, p.email_key as key, array_agg(r.id) as registrations from person p join registration r on r.person_id = p.id
     where exists (select from session_person s where s.person_id = p.id) group by p.id order by p.email_key limit 1`,
  );
  const subject = {
    personIds: [person],
    accountIds: [],
    registrationIds: registrations,
    emailKeys: [key],
    names: [],
    accountNames: [],
  };
  const zip = unzipSync(
    zipOf(await collectParts(api.database, subject, async () => undefined), new Date(MOMENTS.before)),
  );
  return Object.fromEntries(
    Object.entries(zip)
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
}
