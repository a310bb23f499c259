import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { removePerson, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { releaseAs } from './release-and-read.js';
import { aReader } from './a-reader.js';

const by = systemActor('test');
let api: ProgrammeApi;
let ethics: Session;
let ada: { id: string };

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const reem = await aPerson(database, {
    courtesyTitle: 'Ms',
    givenName: 'Reem',
    familyName: 'Al-Mansouri',
    nameInOwnScript: 'ريم المنصوري',
    ownScriptLanguage: 'ar',
    positionTitle: 'Head of regulator',
    organization: 'Example Authority',
  });
  ada = await aPerson(database, { givenName: 'Ada', familyName: 'Quist' });
  const drafted = await aPerson(database, { givenName: 'Only', familyName: 'Drafted' });
  ethics = await aSession(database, edition, {
    title: 'Ethics </script><b>',
    description: 'What machines owe us.',
    organizers: ['Example Institute'],
    room: 'H',
    from: '09:34',
    to: '10:30',
    languages: ['en', 'fr'],
    actionLines: ['C10'],
    sdgs: [9, 16],
    panel: [
      { personId: reem.id, role: 'moderator' },
      { personId: reem.id, role: 'speaker' },
      { personId: ada.id, role: 'speaker' },
    ],
  });
  await aSession(database, edition, {
    title: 'Bridging the gap',
    room: 'K',
    day: '2027-07-06',
    actionLines: ['C7-EGOV'],
    sdgs: [9],
    panel: [{ personId: reem.id, role: 'chair' }],
  });
  await release('First release');
  await aSession(database, edition, {
    title: 'Not yet released',
    room: 'K',
    day: '2027-07-07',
    actionLines: ['C10'],
    panel: [{ personId: drafted.id, role: 'speaker' }],
  });
});
afterAll(() => api.close());

const release = (name: string) => releaseAs(api, name);

async function open(path: string, language = 'en', status = 200) {
  const answer = await api.anyone.get(`/forum27/${language}${path}`).set('Accept', 'text/html').expect(status);
  return aReader(answer.text);
}

/** Path of a person's page below the language. */
async function pathOf(name: string): Promise<string> {
  return (await open('/people')).links[name].replace('/forum27/en', '');
}

describe('by Action Line', () => {
  it('the index counts sessions, those of sub-lines at their heading, too', async () => {
    const { text, links } = await open('/action-lines');

    expect(text).toContain('C10 Ethical dimensions of the Information Society 1 session');
    expect(text).toMatch(/C7 .{5,90} 1 session C7·EGOV|C7 .*? 1 session C7/);
    expect(text).toMatch(/C1 The role of governments .*? 0 sessions C2/);
    expect(Object.values(links)).toContain('/forum27/en/action-lines/C7-EGOV');
  });

  it('its page has the sessions by day and the calendar of the line', async () => {
    const page = await open('/action-lines/C7');

    expect(page.sessions).toEqual(['Bridging the gap']);
    expect(page.links['Subscribe to calendar']).toBe('/forum27/en/calendars?feed=action-lines/C7');
    expect((await open('/action-lines/C10')).sessions).toEqual(['Ethics </script><b>']);
    expect((await open('/action-lines/C2')).text).toContain('No session is planned here yet.');
  });
});

describe('by Goal and by room', () => {
  it('count and list sessions', async () => {
    expect((await open('/sdgs')).text).toContain('9 Industry, Innovation and Infrastructure 2 sessions');
    const nine = await open('/sdgs/9');
    expect([nine.heading, nine.sessions]).toEqual([
      'SDG 9: Industry, Innovation and Infrastructure',
      ['Ethics </script><b>', 'Bridging the gap'],
    ]);
    expect((await open('/rooms')).text).toMatch(/Room H 1 session Room K 1 session$/);
  });
});

describe('by person', () => {
  it('lists whom the release names, by family name, and finds them in any script', async () => {
    const { text } = await open('/people');

    expect(text).toContain(
      'ريم المنصوري Ms Reem Al-Mansouri, Head of regulator, Example Authority 2 sessions Ada Quist 1 session',
    );
    expect(text).not.toContain('Drafted');
    const found = async (q: string) => (await open(`/people?q=${encodeURIComponent(q)}`)).text;
    expect(await found('المنصورى')).toContain('One person');
    expect(await found('regulator mansouri')).toContain('ريم المنصوري');
    expect(await found('xyzzy')).toContain('Nobody on a panel fits all of this.');
  });

  it('a page says what somebody does in which session', async () => {
    const page = await open(await pathOf('ريم المنصوري'));

    expect(page.heading).toBe('ريم المنصوري');
    expect(page.text).toContain('Ms Reem Al-Mansouri, Head of regulator, Example Authority');
    expect(page.text).toMatch(/until 10:30 Room H Moderator, Speaker Ethics/);
    expect(page.text).toMatch(/Tuesday 6 July .* Chair Bridging the gap/);
  });

  it('is linked from the session; Action Lines and Goals, too', async () => {
    const { links } = await open(`/sessions/${ethics.code}`);

    expect(links).toMatchObject({
      'ريم المنصوري': `/forum27/en${await pathOf('ريم المنصوري')}`,
      Ethics: '/forum27/en/action-lines/C10',
      '9 Industry, Innovation and Infrastructure': '/forum27/en/sdgs/9',
    });
    expect((await open('/agenda')).links).toMatchObject({ People: '/forum27/en/people', SDGs: '/forum27/en/sdgs' });
  });

  it('somebody taken off the panel is gone at once, without a release', async () => {
    const path = await pathOf('Ada Quist');
    expect((await open(path)).sessions).toEqual(['Ethics </script><b>']);

    await inTransaction(api.database, (tx) => removePerson(tx, ethics, ada.id, by, new Date()));

    expect((await open(path, 'en', 404)).heading).toBe('There is nothing at this address.');
    expect((await open('/people')).text).not.toContain('Quist');
  });
});

describe('all of these pages', () => {
  const PATHS = ['/rooms', '/action-lines', '/action-lines/C10', '/sdgs', '/sdgs/16', '/people', '/people?q=reem'];

  it('open in every language, right to left in Arabic', async () => {
    const paths = [...PATHS, await pathOf('ريم المنصوري')];
    for (const language of LANGUAGES) {
      for (const path of paths) {
        const { text, status } = await api.anyone.get(`/forum27/${language}${path}`).set('Accept', 'text/html');
        const dir = language === 'ar' ? 'rtl' : 'ltr';
        expect([path, status, text.includes(`<html lang="${language}" dir="${dir}">`)]).toEqual([path, 200, true]);
      }
    }
  });

  it('are kept: who has one is told that nothing changed, until something does', async () => {
    for (const path of [...PATHS.slice(0, -1), await pathOf('ريم المنصوري')]) {
      const first = await api.anyone.get(`/forum27/en${path}`).expect(200);
      expect([path, first.headers['cache-control']]).toEqual([path, expect.stringContaining('must-revalidate')]);
      await api.anyone.get(`/forum27/en${path}`).set('If-None-Match', first.headers.etag).expect(304);
    }
    const { headers } = await api.anyone.get('/forum27/en/action-lines/C10').expect(200);

    await release('Second release');

    const changed = await api.anyone.get('/forum27/en/action-lines/C10').set('If-None-Match', headers.etag).expect(200);
    expect(aReader(changed.text).sessions).toEqual(['Ethics </script><b>', 'Not yet released']);
  });

  it.each(['/action-lines/C99', '/sdgs/18', '/sdgs/09', '/sdgs/x', '/people/000000000000', '/people/x'])(
    '%s does not exist',
    async (path) => {
      await open(path, 'en', 404);
    },
  );
});

describe('for machines', () => {
  it('a session is a whole schema.org Event, and no title ends its script', async () => {
    const { text } = await api.anyone.get(`/forum27/en/sessions/${ethics.code}`).expect(200);
    const { data } = aReader(text);
    const { baseUrl } = api.config;

    expect(text.match(/<\/script>/g)).toHaveLength(2);
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Ethics </script><b>',
      description: 'What machines owe us.',
      startDate: '2027-07-05T07:34:00.000Z',
      endDate: '2027-07-05T08:30:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Room H', address: expect.stringContaining('Geneva') },
        { '@type': 'VirtualLocation', url: `${baseUrl}/forum27/en/sessions/${ethics.code}` },
      ],
      inLanguage: ['en', 'fr'],
      organizer: [{ '@type': 'Organization', name: 'Example Institute' }],
      performer: [
        {
          '@type': 'Person',
          name: 'Reem Al-Mansouri',
          url: `${baseUrl}/forum27/en${await pathOf('ريم المنصوري')}`,
        },
      ],
      url: `${baseUrl}/forum27/en/sessions/${ethics.code}`,
      superEvent: {
        '@type': 'Event',
        name: 'Forum 2027',
        startDate: '2027-07-05',
        endDate: '2027-07-09',
        url: `${baseUrl}/forum27/en/agenda`,
      },
    });
  });
});
