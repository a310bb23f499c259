import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  ApplyService,
  changeDelegation,
  type Delegation,
  lockRegistration,
  prove,
  readDelegation,
  readNominations,
  type Registration,
  setCapacity,
  tellFocalPoints,
  verifyNomination,
} from '@app/registration';
import type supertest from 'supertest';
import { policy } from '../../../apps/api/src/access/policy.js';
import { aFocalPoint } from '../../factories/delegation.js';
import { anEdition } from '../../factories/edition.js';
import { anApplication, theRegistration } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T08:00:00Z');
});
afterAll(() => api.close());
beforeEach(async () => {
  edition = await anEdition(api.database, { shortName: 'Forum' });
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 50 }, by, api.clock.now()));
});

const page = (below: string) => `/${edition.code}/en${below}`;

async function aRequest(changes: Parameters<typeof anApplication>[0] = {}): Promise<Registration> {
  const now = api.clock.now();
  const application = anApplication({ category: 'delegation', ...changes });
  await api.app.get(ApplyService).apply(edition, application, now);
  const { id } = await theRegistration(api.database, edition, application.email);
  await inTransaction(api.database, async (tx) => prove(tx, await lockRegistration(tx, id), edition, by, now));
  return theRegistration(api.database, edition, application.email);
}
const letters = async (kind: string): Promise<Array<Record<string, any>>> =>
  api.database.query(`select * from letter where kind = $1 and edition_id = $2 order by created_at`, [
    kind,
    edition.id,
  ]);
const statusOf = async (id: string) =>
  (await api.database.query(`select status from registration where id = $1`, [id]))[0].status;

it('leads from the letter of nomination to a minister’s confirmation', async () => {
  const nomination = {
    kind: 'member-state',
    country: 'KE',
    organization: '',
    name: 'Wanjiku Example',
    email: 'wanjiku@mission.example',
    function: 'First Secretary',
    nominatedBy: 'The Permanent Mission',
    letter: 'We have the honour to nominate.',
  };
  await api.anyone.get(page('/focal-points/nomination')).expect(200);
  const wrong = await api.anyone
    .post(page('/focal-points/nomination'))
    .type('form')
    .send({ ...nomination, email: 'nobody' })
    .expect(422);
  expect(wrong.text).toContain('We have the honour to nominate.');
  await api.anyone.post(page('/focal-points/nomination')).type('form').send(nomination).expect(303);

  const focalPoint = await api.signedIn('wanjiku@mission.example');
  const [{ id }] = await readNominations(api.database, edition.id);
  const delegationId = await inTransaction(api.database, (tx) =>
    verifyNomination(tx, edition, id, by, api.clock.now()),
  );
  const [given] = await letters('mandates.given-to-you');
  expect(given.data.link).toBe(page(`/delegations/${delegationId}`));
  const me = await focalPoint.get(page('/me')).expect(200);
  expect(me.text).toContain(given.data.link);

  const request = await aRequest({ givenName: 'Otieno', email: 'otieno@ministry.example' });
  expect(await tellFocalPoints(api.database, delegationId, api.clock.now())).toBe(true);
  const [told] = await letters('delegations.requests');
  expect(told).toMatchObject({
    to_address: 'wanjiku@mission.example',
    data: { items: [expect.stringMatching(/^Otieno/)] },
  });
  const sheet = await focalPoint.get(told.data.link).expect(200);
  expect(sheet.text).toContain('Otieno');
  await focalPoint
    .post(page(`/delegations/${delegationId}/requests/${request.id}/approval`))
    .type('form')
    .send({ version: request.version })
    .expect(303);
  expect(await statusOf(request.id)).toBe('approved');

  const minister = {
    courtesyTitle: 'H.E. Ms',
    givenName: 'Amina',
    familyName: 'Example',
    nameInOwnScript: 'أمينة المثال',
    function: 'Minister of Digital Affairs',
    email: 'amina@cabinet.example',
    language: 'ar',
    mode: 'on-site',
    informed: 'yes',
    privacyVersion: 1,
  };
  const empty = await focalPoint.get(page(`/delegations/${delegationId}/ministers/new`)).expect(200);
  expect(empty.text).toMatch(/<input type="hidden" name="privacyVersion" value="1"/);
  const untold = await focalPoint
    .post(page(`/delegations/${delegationId}/ministers`))
    .type('form')
    .send({ ...minister, informed: '' })
    .expect(422);
  expect(untold.text).toContain('Say that the person was informed of what we keep');
  expect(await letters('delegations.registered')).toEqual([]);
  await focalPoint
    .post(page(`/delegations/${delegationId}/ministers`))
    .type('form')
    .send(minister)
    .expect(303);

  const [toFocalPoint] = await letters('delegations.registered');
  const [toMinister] = await letters('delegations.registered-for-you');
  expect(toFocalPoint).toMatchObject({ to_address: 'wanjiku@mission.example', is_protected: true });
  expect(toMinister).toMatchObject({ to_address: 'amina@cabinet.example', language: 'ar', is_protected: true });
  expect(toMinister.qr).toBe(toFocalPoint.qr);
  const status = await api.anyone.get(toMinister.secrets.link).expect(200);
  expect(status.text).toContain('Amina Example');
  expect(status.text).toContain(`action="/${edition.code}/ar/registration/notice"`);
  const token = new URL(toMinister.secrets.link, api.url).searchParams.get('token');
  const kept = () =>
    api.database.query(
      `select s.version as informed, s.stated_by as by, c.version as read from registration r
       join informed_statement s on s.registration_id = r.id
       left join consent c on c.registration_id = r.id and c.kind = 'privacy-notice' where r.email = 'amina@cabinet.example'`,
    );
  const byFocalPoint = { informed: 1, by: expect.stringMatching(/\S/), read: null };
  expect(await kept()).toEqual([byFocalPoint]);
  expect((await focalPoint.get(page(`/delegations/${delegationId}`))).text).toContain('(notice version 1)');
  const read = (version: number, of = token) =>
    api.anyone.post(page('/registration/notice')).type('form').send({ token: of, version });
  await read(2).expect(422);
  await read(1, 'x'.repeat(43)).expect(410);
  expect(await kept()).toEqual([byFocalPoint]);
  await read(1).expect(303);
  await read(1).expect(303);
  expect(await kept()).toEqual([{ ...byFocalPoint, read: 1 }]);
  expect((await focalPoint.get(page(`/delegations/${delegationId}`))).text).toContain('read by the person (version 1)');
  const logged = await api.database.query(
    `select action, details->>'version' as version from audit_record where action in ('delegations.informed', 'registration.notice-read') order by at, id`,
  );
  expect(logged).toEqual([
    { action: 'delegations.informed', version: '1' },
    { action: 'registration.notice-read', version: '1' },
  ]);
  const full = await focalPoint.get(page(`/delegations/${delegationId}`)).expect(200);
  expect(full.text).toContain('<bdi lang="ar">أمينة المثال</bdi>');
});

describe('on the page', () => {
  let delegation: Delegation;
  let agent: ReturnType<typeof supertest.agent>;
  let below: string;

  beforeEach(async () => {
    const known = await aFocalPoint(api.database, edition, {}, api.clock.now());
    delegation = known.delegation;
    agent = await api.signedIn(known.acting.email);
    below = page(`/delegations/${delegation.id}`);
  });

  it('two focal points cannot overwrite each other', async () => {
    const request = await aRequest();
    const other = await aFocalPoint(api.database, edition, {}, api.clock.now());
    const colleague = await api.signedIn(other.acting.email);
    const form = { version: request.version, reason: 'Not of the ministry.' };

    await agent.post(`${below}/requests/${request.id}/approval`).type('form').send(form).expect(303);
    const late = await colleague.post(`${below}/requests/${request.id}/rejection`).type('form').send(form).expect(412);

    expect(late.text).toContain('class="errors"');
    expect(await statusOf(request.id)).toBe('approved');
  });

  it('a rejection needs a reason, and keeps what was typed when it is refused', async () => {
    const request = await aRequest();
    const reject = (form: object) => agent.post(`${below}/requests/${request.id}/rejection`).type('form').send(form);

    const empty = await reject({ version: request.version, reason: ' ' }).expect(422);
    expect(empty.text).toContain(`href="#reason-${request.id}"`);
    const stale = await reject({ version: 99, reason: 'Typed words' }).expect(412);
    expect(stale.text).toContain('Typed words');
    await reject({ version: request.version, reason: 'Not of the ministry.' }).expect(303);
    expect(await statusOf(request.id)).toBe('rejected');
    expect((await letters('registration.rejection'))[0].data.reason).toBe('Not of the ministry.');
  });

  it('beyond the quota an approval is refused with a sentence', async () => {
    const request = await aRequest();
    await inTransaction(api.database, async (tx) => {
      const { version, id } = await readDelegation(tx, edition.id, delegation.id);
      await changeDelegation(tx, edition.id, { id, version }, { quota: 0 }, by, api.clock.now());
    });

    const answer = await agent
      .post(`${below}/requests/${request.id}/approval`)
      .type('form')
      .send({ version: request.version })
      .expect(409);

    expect(answer.text).toContain('places of the delegation are used');
    expect(await statusOf(request.id)).toBe('under-review');
  });

  it('head, function and substitute are set on a member’s page, and the list can be downloaded', async () => {
    const request = await aRequest({ givenName: 'Otieno', familyName: 'First' });
    await agent
      .post(`${below}/requests/${request.id}/approval`)
      .type('form')
      .send({ version: request.version })
      .expect(303);
    const member = `${below}/members/${request.id}`;
    const shown = await agent.get(member).expect(200);
    const version = Number(/name="version" value="(\d+)"/.exec(shown.text)![1]);
    await agent.post(`${member}/function`).type('form').send({ version, function: 'Adviser' }).expect(303);
    await agent.post(`${member}/head`).type('form').send({ version: 99 }).expect(412);
    const { version: seen } = await readDelegation(api.database, edition.id, delegation.id);
    await agent.post(`${member}/head`).type('form').send({ version: seen }).expect(303);

    const form = {
      version: version + 1,
      givenName: 'Second',
      familyName: 'Comer',
      language: 'fr',
      function: 'Adviser',
      informed: 'yes',
      privacyVersion: 1,
    };
    await agent.get(`${member}/substitute`).expect(200);
    await agent
      .post(`${member}/substitute`)
      .type('form')
      .send({ ...form, givenName: '', familyName: '' })
      .expect(422);
    await agent.post(`${member}/substitute`).type('form').send(form).expect(303);

    const list = await agent.get(`${below}/members.csv`).expect(200);
    expect(list.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(list.headers['cache-control']).toBe('private, no-store');
    expect(
      list.text
        .split('\r\n')
        .slice(1, 3)
        .map((row) => row.split(',').slice(1)),
    ).toEqual([
      ['', 'Otieno', 'First', '', 'Adviser', '', 'Replaced by somebody else', 'On site', request.email],
      ['', 'Second', 'Comer', '', 'Adviser', 'Head of delegation', 'Confirmed', 'On site', ''],
    ]);
  });

  it('a mandate that ended counts no more at the next request', async () => {
    await agent.get(below).expect(200);
    const [{ id }] = await api.database.query(`select id from mandate where subject_id = $1`, [delegation.id]);

    await agent.post(page(`/me/mandates/${id}/end`)).expect(303);

    await agent.get(below).expect(404);
    await agent.get(`${below}/members.csv`).expect(404);
  });
});

describe('for a stranger and for another delegation’s focal point', () => {
  /** Every route of the policy table below a delegation. */
  const routes = Object.keys(policy).filter((route) => route.includes('/delegations/:delegation'));

  it('there is nothing at any address of a delegation, and nothing changes', async () => {
    const { delegation } = await aFocalPoint(api.database, edition, {}, api.clock.now());
    const france = await aFocalPoint(api.database, edition, { country: 'FR' }, api.clock.now());
    const request = await aRequest();
    const other = await anEdition(api.database);
    const elsewhere = await aFocalPoint(api.database, other, {}, api.clock.now());
    const personas: Array<[string, ReturnType<typeof supertest.agent>]> = [
      ['another delegation’s focal point', await api.signedIn(france.acting.email)],
      ['a focal point of another edition', await api.signedIn(elsewhere.acting.email)],
      ['somebody signed in', await api.signedIn('stranger@people.example')],
      ['the applicant', await api.signedIn(request.email)],
      ['the secretariat', await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']])],
    ];
    const form = {
      version: request.version,
      reason: 'x',
      givenName: 'A',
      familyName: 'B',
      mode: 'on-site',
      function: 'x',
    };
    const before = JSON.stringify(await api.database.query(`select * from registration order by id`));
    const answers: string[] = [];
    for (const [persona, agent] of personas) {
      for (const route of routes) {
        const [method, path] = route.split(' ');
        const url = path
          .replace(':edition', edition.code)
          .replace(':lang', 'en')
          .replace(':delegation', delegation.id)
          .replace(':registration', request.id);
        const sent = agent[method.toLowerCase() as 'post'](url);
        const { status } = await (method === 'POST' ? sent.type('form').send(form) : sent);
        if (status !== 404) answers.push(`${persona}: ${route} ${status}`);
      }
    }

    expect(routes.length).toBe(13);
    expect(answers).toEqual([]);
    expect(JSON.stringify(await api.database.query(`select * from registration order by id`))).toBe(before);
  });

  it('one’s own delegation does not open another’s members', async () => {
    const kenya = await aFocalPoint(api.database, edition, {}, api.clock.now());
    const france = await aFocalPoint(api.database, edition, { country: 'FR' }, api.clock.now());
    const request = await aRequest();
    const agent = await api.signedIn(france.acting.email);
    const below = page(`/delegations/${france.delegation.id}`);
    const form = { version: request.version, reason: 'x', givenName: 'A', familyName: 'B', function: 'x' };

    for (const path of ['/approval', '/rejection'])
      await agent.post(`${below}/requests/${request.id}${path}`).type('form').send(form).expect(404);
    await agent.get(`${below}/members/${request.id}`).expect(404);
    for (const path of ['/function', '/head', '/substitute'])
      await agent.post(`${below}/members/${request.id}${path}`).type('form').send(form).expect(404);
    expect(await statusOf(request.id)).toBe('under-review');
    expect(kenya.delegation.id).not.toBe(france.delegation.id);
  });

  it('who is not signed in is led to signing in', async () => {
    const { delegation } = await aFocalPoint(api.database, edition, {}, api.clock.now());

    const answer = await api.anyone
      .get(page(`/delegations/${delegation.id}`))
      .set('Accept', 'text/html')
      .expect(303);

    expect(answer.headers.location).toContain('/sign-in?next=');
  });
});

it('the applicant’s clock says who decides', async () => {
  const request = await aRequest();
  const agent = await api.signedIn(request.email);
  const { text } = await agent.get(page('/registration')).expect(200);
  expect(text).toContain('Your delegation has no focal point yet: the accreditation team decides');

  await aFocalPoint(api.database, edition, {}, api.clock.now());

  const now = await agent.get(page('/registration')).expect(200);
  expect(now.text).toContain('The focal point of your delegation decides on your request.');
});
