import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { cancelSession, placeSession, readDraftSession, type Session } from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { releaseAs } from './release-and-read.js';
import { aReader } from './a-reader.js';

let api: ProgrammeApi;
let ethics: Session;
let gap: Session;
let girls: Session;
let remote: Session;
const by = systemActor('test');

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const reem = await aPerson(database, {
    courtesyTitle: 'Ms',
    givenName: 'Reem',
    familyName: 'Al-Mansouri',
    nameInOwnScript: 'السيدة ريم المنصوري',
    ownScriptLanguage: 'ar',
    positionTitle: 'Head of regulator',
    organization: 'Example Authority',
  });
  ethics = await aSession(database, edition, {
    title: 'Ethics in AI </script><b>',
    description: 'First paragraph.\n\nSecond paragraph.',
    organizers: ['Organisation de la santé'],
    room: 'H',
    from: '09:34',
    to: '10:30',
    actionLines: ['C10'],
    sdgs: [9, 16],
    interpretation: ['fr', 'ar'],
    captioning: true,
    panel: [{ personId: reem.id, role: 'moderator' }],
  });
  gap = await aSession(database, edition, { title: 'Bridging the gap', room: 'K', actionLines: ['C7-EGOV'] });
  girls = await aSession(database, edition, {
    title: 'Les filles et les TIC',
    titleLanguage: 'fr',
    languages: ['fr'],
    mode: 'on-site',
    room: 'H',
    day: '2027-07-06',
  });
  remote = await aSession(database, edition, {
    title: 'Only remote',
    room: null,
    mode: 'remote',
    day: '2027-07-06',
    from: '23:30',
    to: '24:00',
  });
  await release('First release');
});
afterAll(() => api.close());

const release = (name: string, at?: string) => releaseAs(api, name, at);

/** A page as its reader sees it, without any script. */
async function open(path: string, status = 200) {
  const answer = await api.anyone.get(`/forum27/en${path}`).set('Accept', 'text/html').expect(status);
  return aReader(answer.text);
}

describe('a day of the agenda', () => {
  it('is the first one before the Forum, today during it', async () => {
    expect((await open('/agenda')).heading).toBe('Monday 5 July');

    api.clock.set('2027-07-06T10:00:00Z');
    expect((await open('/agenda')).heading).toBe('Tuesday 6 July');

    api.clock.set('2027-07-20T10:00:00Z');
    expect((await open('/agenda')).heading).toBe('Monday 5 July');
    api.clock.set('2027-05-01T09:00:00Z');
  });

  it('groups sessions by the minute at which they begin and names the zone once', async () => {
    const day = await open('/agenda/2027-07-05');

    expect(day.times).toEqual([
      ['09:34', ['Ethics in AI </script><b>']],
      ['10:00', ['Bridging the gap']],
    ]);
    expect(day.text).toContain('2 sessions · Geneva time (UTC+2)');
    expect(day.text).toContain('Interpretation in 2 languages');
    expect(day.text).toContain('C10 Ethics');
    expect(day.text).toContain('First release, Saturday 1 May 2027, 11:00');
  });

  it('says that a session lasts until midnight, and which can only be joined remotely', async () => {
    const { text } = await open('/agenda/2027-07-06');

    expect(text).toContain('until 00:00 Only remote Thematic Workshop EN Remote only');
  });

  it.each(['/agenda/2027-07-04', '/agenda/tomorrow', '/sessions/ZZZZZZ', '/rooms/Z'])(
    '%s does not exist',
    async (path) => {
      expect((await open(path, 404)).heading).toBe('There is nothing at this address.');
    },
  );

  it('says so when nothing is planned', async () => {
    expect((await open('/agenda/2027-07-08')).text).toContain('There is no session on this day.');
  });
});

describe('looking for sessions', () => {
  const found = async (query: string) => {
    const page = await open(`/agenda${query}`);
    return [page.heading, page.sessions];
  };

  it.each([
    ['?q=sante', ['Ethics in AI </script><b>']],
    ['?q=al+mansouri', ['Ethics in AI </script><b>']],
    ['?q=%D8%A7%D9%84%D9%85%D9%86%D8%B5%D9%88%D8%B1%D9%8A', ['Ethics in AI </script><b>']],
    ['?line=C7', ['Bridging the gap']],
    ['?sdg=16', ['Ethics in AI </script><b>']],
    ['?language=fr', ['Les filles et les TIC']],
    ['?interpretation=ar', ['Ethics in AI </script><b>']],
    ['?mode=remote&q=only', ['Only remote']],
    ['?room=H', ['Ethics in AI </script><b>', 'Les filles et les TIC']],
    ['?type=thematic-workshop&room=K', ['Bridging the gap']],
  ])('%s finds %j in all days', async (query, expected) => {
    const count = expected.length === 1 ? 'One session found' : `${expected.length} sessions found`;

    expect(await found(query)).toEqual([count, expected]);
  });

  it('stays in the address: each filter can be taken away, and all at once', async () => {
    const page = await open('/agenda?q=xyzzy&room=H');

    expect(page.heading).toBe('No session found');
    expect(page.text).toContain('No session fits all of this.');
    expect(page.links).toMatchObject({
      'Remove “xyzzy”×': '/forum27/en/agenda?room=H',
      'Remove Room: Room H×': '/forum27/en/agenda?q=xyzzy',
      'Remove all': '/forum27/en/agenda',
      'Tue 6': '/forum27/en/agenda/2027-07-06?q=xyzzy&room=H',
    });
    expect(page.values).toMatchObject({ q: 'xyzzy', room: 'H', type: '' });
  });

  it('drops the empty fields of a form from the address', async () => {
    const answer = await api.anyone.get('/forum27/en/agenda?q=ethics&type=&line=&room=H').expect(302);

    expect(answer.headers.location).toBe('/forum27/en/agenda?q=ethics&room=H');
  });

  it('takes strange questions for what they are', async () => {
    for (const query of ['?q=%25', '?q=<script>alert(1)</script>', '?sdg=x', '?mode=x&q=gap', '?unknown=1']) {
      expect((await api.anyone.get(`/forum27/en/agenda${query}`)).status).toBe(200);
    }
    expect((await api.anyone.get(`/forum27/en/agenda?q=${'x'.repeat(300)}`)).status).toBe(400);
    expect((await api.anyone.get('/forum27/en/agenda?q=a&q=b')).status).toBe(400);
  });
});

describe('now and next', () => {
  it('is right to the minute', async () => {
    api.clock.set('2027-07-05T08:00:00Z');
    expect((await open('/agenda/now')).sessions).toEqual([
      'Ethics in AI </script><b>',
      'Bridging the gap',
      'Les filles et les TIC',
    ]);

    api.clock.set('2027-07-05T07:33:59Z');
    const before = await open('/agenda/now');
    expect(before.text).toContain('No session is under way.');
    expect(before.sessions).toEqual(['Ethics in AI </script><b>', 'Bridging the gap']);

    api.clock.set('2027-07-09T18:00:00Z');
    expect((await open('/agenda/now')).text).toContain('No further session is planned.');
    api.clock.set('2027-05-01T09:00:00Z');
  });
});

describe('the page of a session', () => {
  it('shows time, panel in own script first, languages, Goals and calendar', async () => {
    const page = await open(`/sessions/${ethics.code}`);

    for (const words of [
      '09:34–10:30 Monday 5 July 2027 Geneva time (UTC+2)',
      'السيدة ريم المنصوري Moderator Ms Reem Al-Mansouri, Head of regulator, Example Authority',
      'Spoken English Interpreted Français, العربية Captions Live',
      '9 Industry, Innovation and Infrastructure',
      'First paragraph. Second paragraph.',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.links['Add to calendar']).toBe(`/forum27/en/calendars?feed=sessions/${ethics.code}`);
    expect(page.links['Room H']).toBe('/forum27/en/rooms/H');
  });

  it('tells the time in a zone that the address names, with the day where it is another', async () => {
    const nairobi = await open(`/sessions/${ethics.code}?zone=Africa/Nairobi`);
    const auckland = await open(`/sessions/${remote.code}?zone=Pacific/Auckland`);

    expect(nairobi.text).toContain('10:34–11:30 in Nairobi (UTC+3)');
    expect(auckland.text).toContain('Wednesday 7 July, 09:30–10:00 in Auckland (UTC+12)');
    expect((await open(`/sessions/${ethics.code}?zone=Mars/Olympus`)).text).toContain('09:34–10:30');
  });

  it('describes itself to machines, and no title can break out of it', async () => {
    const { data, html } = await open(`/sessions/${ethics.code}`);

    expect(data).toMatchObject({
      '@type': 'Event',
      name: 'Ethics in AI </script><b>',
      startDate: '2027-07-05T07:34:00.000Z',
      endDate: '2027-07-05T08:30:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      performer: [{ '@type': 'Person', name: 'Reem Al-Mansouri' }],
    });
    expect(html).toContain('Ethics in AI &lt;/script&gt;&lt;b&gt;');
  });

  it('marks a title in another language than the page’s', async () => {
    const { html } = await open(`/sessions/${girls.code}`);

    expect(html).toContain('<bdi lang="fr" dir="ltr">Les filles et les TIC</bdi>');
  });

  it('says what was and what is when a release moved it, and strikes it through when it was cancelled', async () => {
    const { database, edition } = api;
    const draft = (await readDraftSession(database, edition.id, gap.code))!;
    const place = { room: 'H', startsAt: new Date('2027-07-05T12:04:00Z'), endsAt: new Date('2027-07-05T13:04:00Z') };
    const ref = { editionId: edition.id, code: gap.code };
    await inTransaction(database, (tx) => placeSession(tx, ref, draft.version, place, by, new Date()));
    await release('Second release', '2027-07-02T09:00:00Z');

    const moved = await open(`/sessions/${gap.code}`);
    expect(moved.text).toContain(
      'Changed on 2 July Starts at 14:04 instead of 10:00. Ends at 15:04 instead of 11:00. In Room H instead of Room K. Calendars that follow the Forum were updated.',
    );
    expect((await open('/agenda/2027-07-05')).text).toContain('Moved from 10:00, Room K');

    await inTransaction(database, (tx) => cancelSession(tx, ref, 'secret reason', by, new Date()));
    const cancelled = await open(`/sessions/${gap.code}`);
    expect(cancelled.html).toContain('<s>Bridging the gap</s>');
    expect(cancelled.text).toContain('This session was cancelled.');
    expect(cancelled.data).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect((await open('/agenda/2027-07-05')).html).toMatch(/<li class="ses off">.*Cancelled.*Bridging the gap/s);
  });
});

describe('the page of a room', () => {
  it('lists its sessions by day', async () => {
    const page = await open('/rooms/H');

    expect(page.heading).toBe('Room H');
    expect(page.text).toContain('80 seats');
    expect(page.sessions).toEqual(['Ethics in AI </script><b>', 'Bridging the gap', 'Les filles et les TIC']);
  });
});

describe('in the other languages', () => {
  it.each(['fr', 'es', 'ru', 'zh', 'ar'])('every page of the programme opens in %s', async (language) => {
    for (const path of [
      '/agenda',
      '/agenda?q=a',
      '/agenda/now',
      `/sessions/${gap.code}`,
      `/sessions/${ethics.code}`,
      '/rooms/H',
    ]) {
      const answer = await api.anyone.get(`/forum27/${language}${path}`).set('Accept', 'text/html');
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      expect([path, answer.status, answer.text.slice(0, 60)]).toEqual([
        path,
        200,
        expect.stringContaining(`<html lang="${language}" dir="${dir}">`),
      ]);
    }
  });
});

describe('before the first release', () => {
  it('the agenda says so and leads to registration', async () => {
    await api.database.query(`truncate released_session; delete from release; delete from programme_revision`);
    await api.database.query(`select pg_notify('programme', '')`);
    for (let i = 0; i < 100 && (await open('/agenda')).sessions.length > 0; i++)
      await new Promise((r) => setTimeout(r, 20));

    const page = await open('/agenda');

    expect(page.text).toContain('The programme has not been released yet.');
    expect(page.links['Register for the Forum']).toBe('/forum27/en/register');
  });
});
