import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let secretariat: Agent;

const anEdition = (code: string) =>
  inTransaction(api.database, (tx) =>
    createEdition(
      tx,
      { code, name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09', timeZone: 'Europe/Zurich' },
      systemActor('test'),
      api.clock.now(),
    ),
  );

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-01-10T09:00:00Z');
  edition = await anEdition('forum27');
  await anEdition('forum26');
  secretariat = await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(() => api.close());

const path = '/api/v1/editions/forum27';
const rowOf = async (code: string) => (await api.database.query(`select * from edition where code = $1`, [code]))[0];

describe('PATCH /api/v1/editions/:edition', () => {
  it('changes what was named, keeps the rest, and answers with a new tag', async () => {
    const before = await secretariat.get(path).expect(200);

    const after = await secretariat
      .patch(path)
      .set('If-Match', before.headers.etag)
      .send({ endsOn: '2027-07-10', decisionWorkingDays: 3 })
      .expect(200);

    expect(after.body).toEqual({ ...before.body, endsOn: '2027-07-10', decisionWorkingDays: 3, version: 2 });
    expect([before.headers.etag, after.headers.etag]).toEqual(['"v1"', '"v2"']);
    expect((await secretariat.get(path)).body).toEqual(after.body);
  });

  it('refuses a change without a tag and one on top of somebody else’s change', async () => {
    const { headers } = await secretariat.get(path);
    await secretariat.patch(path).send({ venue: 'Nowhere' }).expect(428);
    await secretariat.patch(path).set('If-Match', headers.etag).send({ venue: 'Palexpo' }).expect(200);

    const late = await secretariat.patch(path).set('If-Match', headers.etag).send({ venue: 'CICG' }).expect(412);

    expect(late.body.code).toBe('edition.edition-changed-meanwhile');
    expect((await rowOf('forum27')).venue).toBe('Palexpo');
  });

  it('names the field that a rule refuses', async () => {
    const { headers } = await secretariat.get(path);

    const answer = await secretariat
      .patch(path)
      .set('If-Match', headers.etag)
      .send({ startsOn: '2027-07-31' })
      .expect(422);

    expect(answer.body).toMatchObject({ code: 'edition.ends-before-it-starts', errors: [{ field: 'endsOn' }] });
  });

  it('takes no field that is not the console’s to change', async () => {
    const before = await rowOf('forum27');
    const { headers } = await secretariat.get(path);
    const foreign = ['id', 'code', 'isCurrent', 'isDemonstration', 'version', 'createdAt', 'numberPrefix'];

    for (const field of foreign) {
      const sent = secretariat
        .patch(path)
        .set('If-Match', headers.etag)
        .send({ venue: 'X', [field]: 'x' });
      expect({ field, status: (await sent).status }).toEqual({ field, status: 400 });
    }
    const polluted = secretariat.patch(path).set('If-Match', headers.etag).set('Content-Type', 'application/json');
    expect((await polluted.send('{"venue":"X","__proto__":{"isCurrent":true}}')).status).toBe(400);
    expect(await rowOf('forum27')).toEqual(before);
    const stripped = secretariat
      .patch(path)
      .set('If-Match', headers.etag)
      .send({ constructor: { isCurrent: false } });
    expect((await stripped).body.isCurrent).toBe(true);
  });

  it('leaves other editions alone', async () => {
    await secretariat.patch('/api/v1/editions/forum26').set('If-Match', '"v1"').send({ venue: 'X' }).expect(404);

    expect((await rowOf('forum26')).venue).toBe('');
  });
});

describe('GET lists for forms', () => {
  it('gives countries by their names in the language asked for', async () => {
    const { body } = await api.anyone.get(`${path}/countries?lang=fr`).expect(200);

    expect(body.countries.find(({ code }: { code: string }) => code === 'CN')).toEqual({ code: 'CN', name: 'Chine' });
    await api.anyone.get(`${path}/countries?lang=xx`).expect(400);
  });

  it('gives a vocabulary with its headings marked, and knows no other', async () => {
    const { body } = await api.anyone.get(`${path}/vocabularies/action-line`).expect(200);

    const c7 = body.terms.filter((term: { code: string; parentCode: string }) =>
      [term.code, term.parentCode].includes('C7'),
    );
    expect(c7.map((term: { isHeading: boolean }) => term.isHeading)).toEqual([true, ...Array(8).fill(false)]);
    await api.anyone.get(`${path}/vocabularies/secrets`).expect(404);
  });
});

it('lists every edition and says which one is current', async () => {
  const { body } = await api.anyone.get('/api/v1/editions').expect(200);

  expect(body.editions.map(({ code, isCurrent }: { code: string; isCurrent: boolean }) => [code, isCurrent])).toEqual([
    ['forum26', false],
    ['forum27', true],
  ]);
});
