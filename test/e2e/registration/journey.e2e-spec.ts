import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { setCapacity } from '@app/registration';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { anEdition } from '../../factories/edition.js';
import { anApplication } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { aWorker, type WorkerProcess } from '../../support/worker-process.js';

let api: TestApi;
let mailbox: Mailbox;
let worker: WorkerProcess;
let edition: Edition;

beforeAll(async () => {
  [api, mailbox] = await Promise.all([anApi(), aMailbox()]);
  worker = await aWorker({ databaseUrl: api.databaseUrl, smtpUrl: mailbox.url });
  edition = await anEdition(api.database, { city: { en: 'Geneva', ar: 'جنيف' } });
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 5 }, systemActor('test'), new Date()),
  );
}, 60_000);
afterAll(async () => {
  await worker.end();
  await Promise.all([mailbox.stop(), api.close()]);
});

/** The newest letter to an address, once so many have come to it. */
async function letterTo(address: string, count: number): Promise<ParsedMail> {
  const end = Date.now() + 40_000; // a decision can be undone for twenty seconds
  for (;;) {
    const indexes = mailbox.recipients().flatMap((to, index) => (to === address ? [index] : []));
    if (indexes.length >= count) return (await mailbox.letters())[indexes.at(-1)!];
    if (Date.now() > end) throw new Error(`${indexes.length} of ${count} letters to ${address}\n${worker.output()}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
/** The path of the one link of ours in a letter; it stands in the text and in the HTML. */
function linkIn(letter: ParsedMail): string {
  const [link] = /https:\/\/forum\.example\/\S+/.exec(letter.text!)!;
  expect(letter.html).toContain(`href="${link.replaceAll('&', '&amp;')}"`);
  return link.replace('https://forum.example', '');
}
const tokenIn = (path: string) => new URL(path, api.url).searchParams.get('token')!;

it('registers on site: form, inbox, proof, review, approval, QR code and calendar file, withdrawal', async () => {
  const application = anApplication({
    email: 'namgay@planning.example',
    givenName: 'Namgay',
    familyName: 'Tsheringma',
  });
  const form = await api.anyone.get(`/${edition.code}/en/register`).expect(200);
  const key = /name="key" value="([^"]+)"/.exec(form.text)![1];

  await api.anyone
    .post(`/${edition.code}/en/register`)
    .type('form')
    .send({ ...application, key })
    .expect(303);
  const proofLetter = await letterTo(application.email, 1);
  expect(proofLetter.subject).toBe(`Prove your address: ${edition.names.en}`);
  expect(proofLetter.text).toContain('A seat on site is held for you.');

  const proofPath = linkIn(proofLetter);
  for (let scan = 0; scan < 3; scan++) await api.anyone.get(proofPath).expect(200);
  const pressed = await api.anyone
    .post(proofPath.split('?')[0])
    .type('form')
    .send({ token: tokenIn(proofPath) })
    .expect(303);
  expect((await api.anyone.get(pressed.headers.location).expect(200)).text).toContain('<h1>Under review</h1>');
  const review = await letterTo(application.email, 2);
  expect(review.subject).toBe(`Under review: your registration for ${edition.names.en}`);
  expect((await api.anyone.get(linkIn(review)).expect(200)).text).toContain('<h1>Under review</h1>');

  const officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  const desk = `/api/v1/editions/${edition.code}/registrations`;
  const [{ id, number }] = (await officer.get(desk).query({ q: 'tsheringma', status: 'under-review' }).expect(200)).body
    .registrations;
  const { headers } = await officer.get(`${desk}/${id}`).expect(200);
  await officer.post(`${desk}/${id}/approval`).set('If-Match', headers.etag).expect(200);

  const confirmation = await letterTo(application.email, 3);
  expect(confirmation.subject).toBe(`Your registration is confirmed: ${number}`);
  const [qr, calendar] = confirmation.attachments;
  expect([qr.contentType, calendar.filename]).toEqual(['image/png', `${edition.code}.ics`]);
  const [entry] = new ICAL.Component(ICAL.parse(calendar.content.toString())).getAllSubcomponents('vevent');
  expect([
    entry.getFirstPropertyValue('dtstart')?.toString(),
    entry.getFirstPropertyValue('dtend')?.toString(),
  ]).toEqual(['2028-05-08', '2028-05-13']);
  const page = await api.anyone.get(linkIn(confirmation)).expect(200);
  expect(page.text).toContain('<h1>Confirmed</h1>');
  expect(page.text).toContain(`QR code of registration ${number}`);

  const token = tokenIn(linkIn(confirmation));
  await api.anyone.post(`/${edition.code}/en/registration/withdrawal`).type('form').send({ token }).expect(303);
  expect((await letterTo(application.email, 4)).subject).toBe(`Withdrawn: your registration for ${edition.names.en}`);
  expect((await api.anyone.get(`/api/v1/editions/${edition.code}/seats`).expect(200)).body).toEqual({
    capacity: 5,
    taken: 0,
    free: 5,
  });
}, 60_000);

it('registers from afar in Arabic: the proof is the confirmation, and the page Me knows it after signing in', async () => {
  const application = anApplication({
    email: 'reem@people.example',
    givenName: 'ريم',
    familyName: 'المنصوري',
    mode: 'remote',
    language: 'ar',
  });

  await api.anyone.post(`/api/v1/editions/${edition.code}/registrations`).send(application).expect(202);
  const proofPath = linkIn(await letterTo(application.email, 1));
  await api.anyone
    .post(proofPath.split('?')[0])
    .type('form')
    .send({ token: tokenIn(proofPath) })
    .expect(303);
  const confirmation = await letterTo(application.email, 2);
  expect(confirmation.html).toContain('dir="rtl"');

  const browser = api.anyone;
  await browser.post(`/${edition.code}/ar/sign-in`).type('form').send({ email: application.email }).expect(200);
  const signInPath = linkIn(await letterTo(application.email, 3));
  const signedIn = await browser
    .post(signInPath.split('?')[0])
    .type('form')
    .send({ token: tokenIn(signInPath) })
    .expect(303);
  const cookie = signedIn.headers['set-cookie'][0].split(';')[0];

  const me = await browser.get(signedIn.headers.location).set('Cookie', cookie).expect(200);
  expect(me.text).toContain('<span class="st ok">مؤكَّد</span>');
  const own = await browser.get(`/${edition.code}/ar/registration`).set('Cookie', cookie).expect(200);
  expect(own.text).toContain('<h1>مؤكَّد</h1>');
}, 60_000);

it('writes no address, name or token into what the worker says', () => {
  expect(worker.output()).not.toMatch(/planning\.example|people\.example|Tsheringma|token=/);
});
