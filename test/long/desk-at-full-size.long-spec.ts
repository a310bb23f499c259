import { parse } from 'csv-parse/sync';
import { growRegistrations } from '../../apps/cli/src/demonstration/grow-registrations.js';
import { noteFigures } from '../support/figures.js';
import { aForumOfProcesses, type ForumOfProcesses, onPostgres } from '../support/forum-of-processes.js';
import { daysIn, type GrownRow, grownRows, plain, tally } from '../support/grown-rows.js';
import { readPdf } from '../support/pdf.js';
import { staffSession } from '../support/staff-session.js';

/** L-13: what the desk and the door give of fifty thousand registrations is compared row by row with the table. Times are printed only. */
const ROWS = 50_000;
const AT_MOST = 200;
const OVER = ['rejected', 'withdrawn', 'expired', 'replaced'];
const LEFT = ['withdrawn', 'expired', 'replaced'];

let forum: ForumOfProcesses;
let headers: { cookie: string };
let rows: GrownRow[];
let now: Date;
let dayOf: (at: Date) => string;
const waited = { list: [] as number[], search: [] as number[] };

beforeAll(async () => {
  forum = await aForumOfProcesses({ backend: onPostgres, seats: 500 });
  now = new Date();
  await growRegistrations(forum.database, { ...forum.edition, isDemonstration: true }, ROWS, now);
  headers = await staffSession(forum.database, forum.edition.id, 'secretariat');
  dayOf = daysIn(forum.edition.timeZone);
  rows = await grownRows(forum.database, forum.edition.id);
}, 300_000);
afterAll(async () => {
  const median = (times: number[]) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]);
  const p95 = (times: number[]) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]);
  for (const [what, times] of Object.entries(waited).filter(([, { length }]) => length > 0))
    noteFigures(`L-13, ${what}, ms`, { asked: times.length, median: median(times), p95: p95(times) });
  await forum.close();
});

const root = () => `${forum.urls[0]}/api/v1/editions/${forum.edition.code}`;

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...options, headers: { ...headers, ...options.headers } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

interface Page {
  registrations: Array<{ id: string } & Record<string, string>>;
  counts: Record<string, number>;
  queues: Record<string, number>;
}

/** Every page of a list, by the links that it gives; its counts as they stood on each. */
async function wholeList(query: Record<string, string>, times: number[]) {
  let next: string | undefined = `/api/v1/editions/${forum.edition.code}/registrations?${new URLSearchParams({
    ...query,
    limit: String(AT_MOST),
  })}`;
  const listed: Page['registrations'] = [];
  const counted = new Set<string>();
  while (next) {
    const began = performance.now();
    const answer = await ask(forum.urls[0] + next);
    const { registrations, counts, queues } = (await answer.json()) as Page;
    times.push(performance.now() - began);
    listed.push(...registrations);
    counted.add(JSON.stringify({ counts, queues }));
    next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  expect(counted.size).toBe(1);
  return { listed, ...(JSON.parse([...counted][0]) as Omit<Page, 'registrations'>) };
}

const idsOf = (some: Array<{ id: string }>) => some.map(({ id }) => id);
const sorted = (some: string[]) => some.toSorted();
const before = (a: Date | null, b: Date | null) => Number(a) - Number(b);

/** As the desk orders: what is due, who stood in line, or who applied first. */
const inOrder = (some: GrownRow[], first: (row: GrownRow) => Date | null) =>
  some.toSorted((a, b) => before(first(a), first(b)) || before(a.receivedAt, b.receivedAt) || (a.id < b.id ? -1 : 1));

const isLate = (row: GrownRow) => row.status === 'under-review' && row.dueAt! < now;

it('the whole list is everybody once, who applied first at the top, each with their own facts', async () => {
  const { listed, counts, queues } = await wholeList({}, waited.list);

  const expected = inOrder(rows, ({ receivedAt }) => receivedAt);
  expect(listed).toHaveLength(ROWS);
  expect(idsOf(listed)).toEqual(idsOf(expected));
  const facts = listed.map((line) => [
    line.number,
    line.status,
    line.mode,
    line.givenName,
    line.familyName,
    line.email,
  ]);
  expect(facts).toEqual(
    expected.map(({ number, status, mode, given, family, email }) => [number, status, mode, given, family, email]),
  );
  const byStatus = tally(rows, ({ status }) => status);
  expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual(byStatus);
  expect(queues).toEqual({
    'to-decide': byStatus['under-review'],
    'focal-points': 0,
    asked: byStatus['information-requested'],
    waiting: byStatus.waiting,
    offered: 0,
    approved: byStatus.approved,
    'checked-in': 0,
    over: rows.filter(({ status }) => OVER.includes(status)).length,
    unproven: byStatus.submitted,
    all: ROWS,
    late: rows.filter(isLate).length,
  });
}, 300_000);

describe('the queues hold who stands there, in their order', () => {
  it.each([
    ['to-decide', 'under-review', (row: GrownRow) => row.dueAt],
    ['waiting', 'waiting', (row: GrownRow) => row.waitingSince],
    ['asked', 'information-requested', (row: GrownRow) => row.receivedAt],
  ] as const)(
    '%s',
    async (queue, status, first) => {
      const { listed, queues } = await wholeList({ queue }, waited.list);

      const expected = inOrder(
        rows.filter((row) => row.status === status),
        first,
      );
      expect(expected.length).toBeGreaterThan(500);
      expect(idsOf(listed)).toEqual(idsOf(expected));
      expect(queues[queue]).toBe(expected.length);
    },
    120_000,
  );
});

describe('filters let through whom they name and nobody else, and the tabs count the same', () => {
  const daysAgo = (days: number) => dayOf(new Date(now.getTime() - days * 86_400_000));
  it.each<[string, () => Record<string, string>, (row: GrownRow) => boolean]>([
    ['a country', () => ({ country: 'KE' }), (row) => row.country === 'KE'],
    [
      'a region of ITU and a kind',
      () => ({ region: 'itu:AFR', stakeholderType: 'CS' }),
      (row) => row.itu === 'AFR' && row.kind === 'CS',
    ],
    [
      'an administrative region and a state',
      () => ({ region: 'adm:C', status: 'rejected' }),
      (row) => row.adm === 'C' && row.status === 'rejected',
    ],
    [
      'a way of taking part and a state',
      () => ({ mode: 'on-site', status: 'withdrawn' }),
      (row) => row.mode === 'on-site' && row.status === 'withdrawn',
    ],
    [
      'a decider and a kind',
      () => ({ decidedBy: 'Salma El-Fihranni', stakeholderType: 'ACA' }),
      (row) => row.decidedBy === 'Salma El-Fihranni' && row.kind === 'ACA',
    ],
    ['a late answer', () => ({ late: 'yes' }), isLate],
    [
      'three days of receipt',
      () => ({ from: daysAgo(21), to: daysAgo(19) }),
      (row) => dayOf(row.receivedAt) >= daysAgo(21) && dayOf(row.receivedAt) <= daysAgo(19),
    ],
    ['a category that nobody is of', () => ({ category: 'media' }), (row) => row.category === 'media'],
  ])(
    '%s',
    async (_, query, fits) => {
      const { listed, counts, queues } = await wholeList(query(), waited.list);

      const expected = rows.filter(fits);
      expect(sorted(idsOf(listed))).toEqual(sorted(idsOf(expected)));
      // The state is the tab itself: under the tabs everybody counts whom the rest of the filter lets through.
      const { status } = query();
      if (status) expect(counts[status]).toBe(expected.length);
      else {
        expect(queues.all).toBe(expected.length);
        expect(counts).toMatchObject(tally(expected, (row) => row.status));
      }
    },
    120_000,
  );
});

describe('a search finds whoever is called so, in any script, and nobody else', () => {
  const familyIs =
    (...names: string[]) =>
    (row: GrownRow) =>
      names.includes(row.family);
  it.each<[string, string, (row: GrownRow) => boolean]>([
    ['a name', 'okwundu', familyIs('Okwundu')],
    ['without its accents, in capitals', 'BRADATEANU', familyIs('Brădățeanu')],
    ['with its accents', 'Brădățeanu', familyIs('Brădățeanu')],
    ['in full width', 'Ｏｋｗｕｎｄｕ', familyIs('Okwundu')],
    ['two words, the wrong way round', 'okwundu adaeze', (row) => row.family === 'Okwundu' && row.given === 'Adaeze'],
    ['Arabic', 'السهلاوي', familyIs('السهلاوي')],
    ['Arabic, a part of a word', 'سهلاو', familyIs('السهلاوي')],
    ['Chinese, also of those who write in Latin letters', '端木', familyIs('端木', 'Duanmu')],
    ['Russian in Latin letters', 'luginin', familyIs('Лугинин', 'Лугинина', 'Luginin', 'Luginina')],
    ['Russian', 'Лугинина', familyIs('Лугинина', 'Luginina')],
    ['an organization', 'kitebridge satellite', (row) => row.organization === 'Kitebridge Satellite'],
    ['an address', 'person-31415@', (row) => row.email === 'person-31415@grown.example'],
    ['nobody', 'xyzzyq', () => false],
  ])(
    '%s',
    async (_, q, fits) => {
      const { listed, queues } = await wholeList({ q }, waited.search);

      const expected = rows.filter(fits);
      expect(sorted(idsOf(listed))).toEqual(sorted(idsOf(expected)));
      expect(queues.all).toBe(expected.length);
      expect(expected.length > 0).toBe(q !== 'xyzzyq');
    },
    120_000,
  );

  it('a part of a word, wherever it stands', async () => {
    const { listed } = await wholeList({ q: 'quill' }, waited.search);

    const inLatin = rows.filter(({ given, family, organization, email }) =>
      plain([given, family, organization, email].join(' ')).includes('quill'),
    );
    expect(inLatin.length).toBeGreaterThan(1_000);
    expect(sorted(idsOf(listed))).toEqual(sorted(idsOf(inLatin)));
  }, 120_000);
});

it('the numbers add up to whoever has not left, by each dimension', async () => {
  const { total, by } = (await (await ask(`${root()}/reports/registrations`)).json()) as {
    total: Record<string, number>;
    by: Record<string, Array<{ key: string; received: number; onSite: number; remote: number; approved: number }>>;
  };

  const counted = rows.filter(({ status }) => !LEFT.includes(status));
  const among = (some: GrownRow[]) => ({
    received: some.length,
    onSite: some.filter(({ mode }) => mode === 'on-site').length,
    remote: some.filter(({ mode }) => mode === 'remote').length,
    approved: some.filter(({ status }) => status === 'approved').length,
    attended: 0,
  });
  expect(total).toEqual(among(counted));
  const of: Record<string, (row: GrownRow) => string> = {
    country: (row) => row.country,
    'itu-region': (row) => row.itu,
    'administrative-region': (row) => row.adm,
    'stakeholder-type': (row) => row.kind,
    gender: (row) => row.gender,
    mode: (row) => row.mode,
    category: (row) => row.category,
    day: (row) => dayOf(row.receivedAt),
  };
  expect(Object.keys(by).sort()).toEqual(Object.keys(of).sort());
  for (const [dimension, keyOf] of Object.entries(of)) {
    const groups = new Map<string, GrownRow[]>();
    for (const row of counted) {
      if (!groups.has(keyOf(row))) groups.set(keyOf(row), []);
      groups.get(keyOf(row))!.push(row);
    }
    const told = Object.fromEntries(by[dimension].map(({ key, ...figures }) => [key, figures]));
    const expected = Object.fromEntries([...groups].map(([key, some]) => [key, among(some)]));
    expect({ dimension, told }).toEqual({ dimension, told: expected });
  }
}, 60_000);

describe('the CSV', () => {
  async function csv(query = ''): Promise<Array<Record<string, string>>> {
    const began = performance.now();
    const text = await (await ask(`${root()}/reports/registrations.csv${query}`)).text();
    const seconds = Math.round(performance.now() - began) / 1000;
    noteFigures(`L-13, CSV${query}`, { seconds, megabytes: Math.round(Buffer.byteLength(text) / 1e5) / 10 });
    return parse(text, { bom: true, columns: true });
  }
  const facts = (row: GrownRow) => [
    row.number,
    row.given,
    row.family,
    row.email,
    row.organization,
    row.country,
    row.language,
    row.receivedAt.toISOString().slice(0, 19),
  ];
  const told = (line: Record<string, string>) => [
    line.Number,
    line['Given name'],
    line['Family name'],
    line['E-mail'],
    line.Organization,
    line['Country code'],
    line['Letters in'],
    line.Received.slice(0, 19),
  ];

  it('has a line of everybody with their own facts, and one word for each state', async () => {
    const lines = await csv();

    expect(lines.map(told)).toEqual(inOrder(rows, ({ receivedAt }) => receivedAt).map(facts));
    const statusOf = new Map(rows.map(({ number, status }) => [number, status]));
    const pairs = new Set(lines.map((line) => `${statusOf.get(line.Number)} ${line.State}`));
    expect(pairs.size).toBe(new Set(rows.map(({ status }) => status)).size);
    expect(new Set(lines.map((line) => line.State)).size).toBe(pairs.size);
  }, 120_000);

  it('has those of the filter only', async () => {
    const lines = await csv(`?country=KE&q=${encodeURIComponent('ochiengari')}`);

    const expected = rows.filter(({ country, family }) => country === 'KE' && family === 'Ochiengari');
    expect(expected.length).toBeGreaterThan(10);
    expect(lines.map(told)).toEqual(inOrder(expected, ({ receivedAt }) => receivedAt).map(facts));
  }, 60_000);
});

it('the badge of one among fifty thousand bears that person’s name, organization and number, and its code finds them', async () => {
  const bearer = rows.find(
    ({ status, mode, family }) => status === 'approved' && mode === 'on-site' && family === '端木',
  )!;
  const json = { 'content-type': 'application/json' };
  const post = async (path: string, body: object) =>
    (await ask(`${root()}/door${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })).json();

  const { people } = (await post('/look-ups', { q: bearer.number })) as { people: Array<{ id: string }> };
  const { id } = (await post('/badges', { registrationId: people[0].id })) as { id: string };
  const answer = await ask(`${root()}/door/badges/${id}/badge.pdf`);
  const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  const code = (await pdf.qrCode())!;
  const scanned = (await post('/look-ups', { q: code })) as { people: Array<{ id: string; badge: { id: string } }> };

  expect(idsOf(people)).toEqual([bearer.id]);
  expect(pdf.lines).toEqual(
    expect.arrayContaining([`${bearer.given} ${bearer.family}`, bearer.organization, bearer.number]),
  );
  expect(scanned.people.map((one) => [one.id, one.badge.id])).toEqual([[bearer.id, id]]);
  const kept = await forum.database.query(`select registration_id as "of", code from badge`);
  expect(kept).toEqual([{ of: bearer.id, code }]);
}, 60_000);
