import { parse } from 'csv-parse/sync';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { cancelSession, releaseProgramme, setJoiningLink, type Session } from '@app/programme';
import { numberOfCode } from '@app/tokens';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { jsonFaults, xsdFaults } from '../../support/schedule-schemas.js';
import { describeWith, sharedData } from '../../support/surroundings.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { bytesAt } from './release-and-read.js';

const by = systemActor('test');
const folder = '/forum27/schedule/export';
let api: ProgrammeApi;
let base: string;
let ethics: Session;
let talk: Session;
let ghost: Session;

const get = (path: string, headers: Record<string, string> = {}) => bytesAt(api, path, headers);
const text = async (path: string) => String((await get(path).expect(200)).body);

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const before = await text(`${folder}/schedule.json`);
  base = (JSON.parse(before) as { schedule: { url: string } }).schedule.url.split('/forum27/')[0];
  const reem = await aPerson(database, {
    email: 'reem@people.example',
    courtesyTitle: 'H.E. Ms',
    givenName: 'Reem',
    familyName: 'Al-Qadi',
  });
  const ivo = await aPerson(database, { email: 'ivo@people.example', givenName: 'Ivo', familyName: 'Quist & Sons' });
  ethics = await aSession(database, edition, {
    title: '=HYPERLINK("https://evil.example") <b>Ethics</b> & trust',
    description: 'First line.\n\nSecond ]]> line 😀',
    room: 'K',
    from: '09:34',
    to: '10:30',
    languages: ['fr', 'en'],
    interpretation: ['ar'],
    captioning: true,
    actionLines: ['C7-EGOV', 'C11'],
    sdgs: [5, 16],
    organizers: ['UNESCO', 'Example Trust'],
    documents: [{ title: 'Concept note', url: 'https://papers.example/a?b=1&c=2' }],
    panel: [
      { personId: reem.id, role: 'speaker' },
      { personId: reem.id, role: 'chair' },
      { personId: ivo.id, role: 'speaker' },
    ],
  });
  talk = await aSession(database, edition, {
    title: 'Night talk',
    mode: 'remote',
    room: null,
    day: '2027-07-06',
    from: '23:30',
    to: '23:59',
    languages: [],
  });
  ghost = await aSession(database, edition, { title: 'Ghost', room: 'H', from: '11:00', to: '12:00' });
  await inTransaction(database, async (tx) => {
    await setJoiningLink(tx, talk, talk.version, 'https://meet.example/secret', by, api.clock.now());
    await releaseProgramme(tx, edition.id, { name: 'First release' }, by, new Date('2027-05-01T09:00:00Z'));
    await cancelSession(tx, ghost, 'secret reason', by, new Date('2027-05-01T10:00:00Z'));
  });
});
afterAll(() => api.close());

const eventXml = (session: Session, facts: string) =>
  `      <event guid="${session.guid}" id="${numberOfCode(session.code)}" code="${session.code}">\n${facts}\n      </event>`;

describe('schedule.xml', () => {
  it('holds what is held, to the minute, with the offset of the edition, days from its midnight', async () => {
    const xml = await text(`${folder}/schedule.xml`);

    const day = (index: number, date: string, next: string) =>
      `  <day index="${index}" date="${date}" start="${date}T00:00:00+02:00" end="${next}T00:00:00+02:00"`;
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <generator name="wsis-forum-platform" version="1"/>
  <url>${base}${folder}/schedule.xml?lang=en</url>
  <version>First release</version>
  <conference>
    <acronym>forum27</acronym>
    <title>Forum 2027</title>
    <start>2027-07-05</start>
    <end>2027-07-09</end>
    <days>5</days>
    <timeslot_duration>00:05</timeslot_duration>
    <url>${base}/forum27/en/agenda</url>
    <time_zone_name>Europe/Zurich</time_zone_name>
    <track name="C7 e-government"/>
  </conference>
${day(1, '2027-07-05', '2027-07-06')}>
    <room name="Room K">
${eventXml(
  ethics,
  `        <date>2027-07-05T09:34:00+02:00</date>
        <start>09:34</start>
        <duration>00:56</duration>
        <room>Room K</room>
        <slug>forum27-${ethics.code.toLowerCase()}</slug>
        <url>${base}/forum27/en/sessions/${ethics.code}</url>
        <title>=HYPERLINK("https://evil.example") &lt;b&gt;Ethics&lt;/b&gt; &amp; trust</title>
        <subtitle/>
        <track>C7 e-government</track>
        <type>Thematic Workshop</type>
        <language>fr</language>
        <abstract>First line.\n\nSecond ]]&gt; line 😀</abstract>
        <persons>
          <person>H.E. Ms Reem Al-Qadi</person>
          <person>Ivo Quist &amp; Sons</person>
        </persons>
        <links/>
        <attachments>
          <attachment href="https://papers.example/a?b=1&amp;c=2">Concept note</attachment>
        </attachments>`,
)}
    </room>
  </day>
${day(2, '2027-07-06', '2027-07-07')}>
    <room name="Virtual (remote) participation">
${eventXml(
  talk,
  `        <date>2027-07-06T23:30:00+02:00</date>
        <start>23:30</start>
        <duration>00:29</duration>
        <room>Virtual (remote) participation</room>
        <slug>forum27-${talk.code.toLowerCase()}</slug>
        <url>${base}/forum27/en/sessions/${talk.code}</url>
        <title>Night talk</title>
        <subtitle/>
        <track/>
        <type>Thematic Workshop</type>
        <language/>
        <abstract/>
        <persons/>
        <links/>
        <attachments/>`,
)}
    </room>
  </day>
${day(3, '2027-07-07', '2027-07-08')}/>
${day(4, '2027-07-08', '2027-07-09')}/>
${day(5, '2027-07-09', '2027-07-10')}/>
</schedule>
`);
  });

  it('says types, Action Lines and its own address in the language that is asked for', async () => {
    const xml = await text(`${folder}/schedule.xml?lang=ar`);
    expect(xml).toContain(`<url>${base}${folder}/schedule.xml?lang=ar</url>`);
    expect(xml).toContain(`<url>${base}/forum27/ar/sessions/${ethics.code}</url>`);
    expect(xml).toMatch(/<track>جيم7 [^<]+<\/track>/);
    expect(xml).not.toContain('Thematic Workshop');
  });
});

it('schedule.json says the same', async () => {
  const file = JSON.parse(await text(`${folder}/schedule.json`)) as {
    schedule: { conference: { days: Array<{ rooms: unknown }> } };
  };

  expect(file).toMatchObject({
    $schema: 'https://c3voc.de/schedule/schema.json',
    schedule: {
      version: 'First release',
      conference: { acronym: 'forum27', daysCount: 5, start: '2027-07-05', tracks: [{ name: 'C7 e-government' }] },
    },
  });
  expect(file.schedule.conference.days.map(({ rooms }) => rooms)).toEqual([
    {
      'Room K': [
        {
          guid: ethics.guid,
          code: ethics.code,
          id: numberOfCode(ethics.code),
          date: '2027-07-05T09:34:00+02:00',
          start: '09:34',
          end: '2027-07-05T10:30:00+02:00',
          duration: '00:56',
          room: 'Room K',
          slug: `forum27-${ethics.code.toLowerCase()}`,
          url: `${base}/forum27/en/sessions/${ethics.code}`,
          title: '=HYPERLINK("https://evil.example") <b>Ethics</b> & trust',
          subtitle: null,
          track: 'C7 e-government',
          type: 'Thematic Workshop',
          language: 'fr',
          abstract: 'First line.\n\nSecond ]]> line 😀',
          persons: [{ name: 'H.E. Ms Reem Al-Qadi' }, { name: 'Ivo Quist & Sons' }],
          links: [],
          attachments: [{ url: 'https://papers.example/a?b=1&c=2', title: 'Concept note' }],
        },
      ],
    },
    {
      'Virtual (remote) participation': [
        expect.objectContaining({ guid: talk.guid, language: null, track: null, persons: [] }),
      ],
    },
    {},
    {},
    {},
  ]);
});

it('schedule.csv is a table that no spreadsheet runs, with what was cancelled', async () => {
  const csv = await text(`${folder}/schedule.csv`);

  expect(csv.startsWith('\ufeffguid,code,title,')).toBe(true);
  const rows = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Array<Record<string, string>>;
  expect(rows.map(({ title, date, start, end, cancelled }) => [title, date, start, end, cancelled])).toEqual([
    ['\'=HYPERLINK("https://evil.example") <b>Ethics</b> & trust', '2027-07-05', '09:34', '10:30', 'no'],
    ['Ghost', '2027-07-05', '11:00', '12:00', 'yes'],
    ['Night talk', '2027-07-06', '23:30', '23:59', 'no'],
  ]);
  expect(rows[0]).toMatchObject({
    languages: 'fr | en',
    action_lines: 'C7-EGOV | C11',
    sdgs: '5 | 16',
    captioning: 'yes',
    organizers: 'UNESCO | Example Trust',
    persons: 'H.E. Ms Reem Al-Qadi | Ivo Quist & Sons',
    documents: 'Concept note https://papers.example/a?b=1&c=2',
  });
});

it('schedule.xcal has the UIDs of the calendars and says what was cancelled', async () => {
  const xcal = await text(`${folder}/schedule.xcal`);

  const facts = [...xcal.matchAll(/<vevent>[\s\S]*?<\/vevent>/g)].map(([event]) =>
    ['uid', 'dtstart', 'dtend', 'status'].map((name) => new RegExp(`<${name}>\\s*<[a-z-]+>([^<]*)<`).exec(event)?.[1]),
  );
  expect(facts).toEqual([
    [`${ethics.guid}@wsis-forum`, '2027-07-05T07:34:00Z', '2027-07-05T08:30:00Z', 'CONFIRMED'],
    [`${ghost.guid}@wsis-forum`, '2027-07-05T09:00:00Z', '2027-07-05T10:00:00Z', 'CANCELLED'],
    [`${talk.guid}@wsis-forum`, '2027-07-06T21:30:00Z', '2027-07-06T21:59:00Z', 'CONFIRMED'],
  ]);
  expect(xcal).toContain('<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0">');
  const { body } = await get('/forum27/feeds/programme.ics').expect(200);
  expect(String(body)).toContain(`UID:${ethics.guid}@wsis-forum`);
});

describe('every file', () => {
  const types = {
    xml: 'application/vnd.c3voc.schedule+xml; charset=utf-8',
    json: 'application/json; charset=utf-8',
    xcal: 'application/calendar+xml; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
  };

  it.each(Object.entries(types))(
    'schedule.%s has its type, may be read from any site, and costs nothing twice',
    async (format, type) => {
      const path = `${folder}/schedule.${format}`;
      const first = await get(path).expect(200);
      const { etag } = first.headers;

      expect([first.headers['content-type'], first.headers['access-control-allow-origin']]).toEqual([type, '*']);
      expect(first.headers['access-control-allow-credentials']).toBeUndefined();
      expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate, stale-if-error=86400');
      const again = await get(path, { 'If-None-Match': etag, Origin: 'https://app.example' }).expect(304);
      expect([again.headers.etag, again.headers['access-control-allow-origin']]).toEqual([etag, '*']);
      const zipped = await get(path, { 'Accept-Encoding': 'gzip' }).expect(200);
      expect([zipped.headers['content-encoding'], zipped.body]).toEqual(['gzip', first.body]);
    },
  );

  it('names nobody by anything but the name, and tells no secret', async () => {
    const [{ id }] = await api.database.query<Array<{ id: string }>>(
      `select id from person where family_name = 'Al-Qadi'`,
    );
    for (const format of Object.keys(types)) {
      const body = await text(`${folder}/schedule.${format}`);
      const told = [id, 'people.example', 'meet.example', 'secret'].filter((secret) => body.includes(secret));
      expect([format, told]).toEqual([format, []]);
    }
  });

  it('is told of on the agenda, in its head and in a list', async () => {
    const page = await text('/forum27/fr/agenda/2027-07-05');
    const alternates = [...page.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
    expect(alternates.map(([, type, href]) => [type, href])).toEqual([
      ['text/calendar', '/forum27/feeds/programme.ics?lang=fr'],
      ['application/vnd.c3voc.schedule+xml', `${folder}/schedule.xml?lang=fr`],
      ['application/json', `${folder}/schedule.json?lang=fr`],
      ['application/calendar+xml', `${folder}/schedule.xcal?lang=fr`],
      ['text/csv', `${folder}/schedule.csv?lang=fr`],
      ['application/atom+xml', '/forum27/feeds/changes.atom?lang=fr'],
    ]);
    for (const [, , href] of alternates) expect(page).toContain(`<li><a href="${href}">`);
  });

  it('does not exist in a language, an edition or a format that we do not have', async () => {
    await get(`${folder}/schedule.xml?lang=xx`).expect(400);
    await get('/nowhere/schedule/export/schedule.xml').expect(404);
    await get(`${folder}/schedule.exe`).expect(404);
  });
});

const inEveryLanguage = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

describeWith(sharedData('schedules/schemas/voc-schedule.xml.xsd'), 'schedule.xml by its schema', (xsd) => {
  it('is valid in every language', async () => {
    for (const language of inEveryLanguage) {
      const xml = await text(`${folder}/schedule.xml?lang=${language}`);
      expect([language, await xsdFaults(xml, xsd)]).toEqual([language, []]);
    }
    const spoilt = (await text(`${folder}/schedule.xml`)).replace(/<start>09:34/, '<start>9:34');
    expect(await xsdFaults(spoilt, xsd)).not.toEqual([]);
  });
});

describeWith(sharedData('schedules/schemas/voc-schedule-json-schema.json'), 'schedule.json by its schema', (schema) => {
  it('is valid in every language', async () => {
    for (const language of inEveryLanguage) {
      const file: unknown = JSON.parse(await text(`${folder}/schedule.json?lang=${language}`));
      expect([language, jsonFaults(file, schema)]).toEqual([language, []]);
    }
    const spoilt: unknown = JSON.parse((await text(`${folder}/schedule.json`)).replace('"09:34"', '"9:34"'));
    expect(jsonFaults(spoilt, schema)).not.toEqual([]);
  });
});
