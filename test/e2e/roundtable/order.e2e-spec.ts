import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { LANGUAGES } from '@app/i18n';
import { moveList } from '@app/roundtable';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../../factories/round-table.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let edition: Edition;
let secretariat: Awaited<ReturnType<TestApi['signedIn']>>;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, systemActor('test'), api.clock.now()));
  secretariat = await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(() => api.close());

const words = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|[|\s]*/g, '|');

it('prints place, minute, name in own script and Latin, delegation and category', async () => {
  const table = await aRoundTable(api.database, edition, {
    title: 'Ministerial round table',
    from: '14:00',
    to: '14:10',
  });
  const reem = {
    courtesyTitle: 'H.E. Ms',
    givenName: 'Reem',
    familyName: 'Al-Mansouri',
    nameInOwnScript: 'السيدة ريم المنصوري',
    ownScriptLanguage: 'ar',
    positionTitle: 'Minister of Digital Affairs',
  };
  await aRequest(api.database, table, aMinisterOf('JO', { entity: 'Ministry of Digital Affairs' }), reem);
  await aRequest(api.database, table, aWish({ presentOnSite: false, minutes: 8 }), {
    givenName: 'Ada',
    familyName: '<b>Okwundu',
  });
  await inTransaction(api.database, (tx) =>
    moveList(tx, table.sessionId, 1, 'published', '', systemActor('test'), api.clock.now()),
  );

  const { text } = await secretariat.get(`/forum27/en/round-tables/${table.code}/order`).expect(200);

  expect(words(text)).toContain('|List 1, published|');
  expect(words(text)).toContain('|As of Tuesday 1 June 2027, 11:00|');
  expect(words(text)).toContain(
    '|2 speakers need 11 minutes, the session has 10. The first fits'.replace('The first fits', 'Only the first fits'),
  );
  expect(words(text)).toContain(
    '|1|14:00|3|السيدة ريم المنصوري|H.E. Ms Reem Al-Mansouri|Minister of Digital Affairs|Jordan|Ministry of Digital Affairs|Ministers|',
  );
  expect(words(text)).toContain(
    '|2|14:03|does not fit|8|Ada &lt;b&gt;Okwundu|remote|Open Networks Association|Regional and international organizations|',
  );
  expect(text).toContain('<bdi lang="ar">السيدة ريم المنصوري</bdi>');
});

it.each(LANGUAGES)(
  'stands in %s with its direction, also while it is empty and the session has no time',
  async (language) => {
    const table = await aRoundTable(api.database, edition);
    await api.database.query(`update session set starts_at = null, ends_at = null where id = $1`, [table.sessionId]);

    const { text } = await secretariat.get(`/forum27/${language}/round-tables/${table.code}/order`).expect(200);

    expect(text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(text).toContain('class="empty"');
  },
);

it('is a 404 for a session that is no round table', async () => {
  await secretariat.get('/forum27/en/round-tables/ZZZZZZ/order').expect(404);
});
