import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '@app/edition';
import { FileStore, removeLooseBytes } from '@app/files';
import { erasePerson } from '@app/privacy';
import { inTransaction } from '@app/database';
import {
  documentsOf,
  InformationService,
  lockRegistration,
  MergeService,
  prove,
  type Registration,
} from '@app/registration';
import { collectDocuments } from '../../../libs/privacy/src/exporting/collect-documents.js';
import { anEdition } from '../../factories/edition.js';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { eventually } from '../../support/letters.js';
import { linkTo, tokenIn } from '../../support/registration-links.js';
import { sendSlowly } from '../../support/send-slowly.js';
import { aPdf } from '../../support/stored-files.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
let officer: TestApi['anyone'];
const by = { kind: 'account', name: 'Amara Osei' } as const;
const now = new Date('2027-04-28T08:12:00.000Z');

beforeAll(async () => {
  api = await anApi();
  api.clock.set(now);
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 100);
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const home = () => `/${edition.code}/en/registration`;
const desk = (rest: string) => `/api/v1/editions/${edition.code}/registrations/${rest}`;

/** Somebody who was asked for documents, or for words only. */
async function asked(wantsDocuments = true): Promise<Registration & { token: string }> {
  const registration = await aRegistration(office, edition, 'under-review', { now });
  const on = { edition, id: registration.id, version: registration.version };
  await new InformationService(office.database).ask(on, 'Who sends you?', by, now, { wantsDocuments });
  const token = tokenIn(await linkTo(office.database, registration, 'forms.question'));
  return { ...(await theRegistration(office.database, edition, registration.email)), token };
}

const add = (token: string, bytes: Buffer, filename = 'letter.pdf', replaces = '') =>
  api.anyone
    .post(`${home()}/documents`)
    .field('token', token)
    .field('replaces', replaces)
    .attach('file', bytes, { filename, contentType: 'application/pdf' });
const remove = (token: string, document: string) =>
  api.anyone.post(`${home()}/documents/removal`).type('form').send({ token, document });
const page = async (token: string) => (await api.anyone.get(`${home()}?token=${token}`).expect(200)).text;
const names = async (id: string) => (await documentsOf(api.database, id, now)).map(({ name }) => name);
const lying = () =>
  readdirSync(join(api.config.dataDir, 'files'), { recursive: true })
    .map(String)
    .filter((name) => name.includes('/'));
/** Uploads that are announced and not yet kept or given up. */
const announced = async () =>
  (await api.database.query('select id from loose_file where remove_at > $1', [now])).length;
const sweep = (at = now) => removeLooseBytes(api.database, api.app.get(FileStore), at);
const actions = async (id: string, like: string) =>
  (
    await api.database.query(
      `select action, actor_kind as kind, details from audit_record where subject_id = $1 and action like $2 order by id`,
      [id, like],
    )
  ).map(({ action, kind, details }: { action: string; kind: string; details: { document?: string } }) => ({
    action,
    kind,
    document: details.document,
  }));

describe('documents with an expression of interest', () => {
  it('are asked for on the status page, added there without JavaScript, and read at the desk, which the log remembers', async () => {
    const { id, token } = await asked();
    const before = await page(token);
    const bytes = aPdf(1_640_000);

    const added = await add(token, bytes, '../Lettre d’été.PDF').expect(303);
    const [document] = (await officer.get(desk(id)).expect(200)).body.documents;
    const file = await officer
      .get(desk(`${id}/documents/${document.id}/file`))
      .buffer(true)
      .expect(200);

    expect(before).toContain('Documents are missing. Add them below; the decision is easier with them.');
    expect(before).toContain('encType="multipart/form-data" method="post"');
    expect(added.headers.location).toBe(`${home()}?token=${token}#documents`);
    const after = await page(token);
    expect(after).toContain('<bdi>Lettre d’été.pdf</bdi>');
    expect(after).toContain('1.6 MB · added 28 April, 10:12');
    expect(after).not.toContain('Documents are missing');
    expect(document).toEqual({
      id: document.id,
      name: 'Lettre d’été.pdf',
      mediaType: 'application/pdf',
      bytes: 1_640_000,
      addedAt: now.toISOString(),
    });
    expect(Buffer.compare(file.body, bytes)).toBe(0);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '1640000',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="Lettre d_e_te_\.pdf"; filename\*=UTF-8''Lettre%20d/,
      ),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await actions(id, 'registration.document-%')).toEqual([
      { action: 'registration.document-added', kind: 'link', document: document.id },
      { action: 'registration.document-read', kind: 'account', document: document.id },
    ]);
  });

  it('are what the rule of the edition asks for when somebody expresses an interest', async () => {
    const interested = await anEditionWithSeats(office.database, 10);
    await api.database.query(
      `insert into deciding_rule (edition_id, code, position, conditions, decider) values ($1, 'interest', 0, '{}', 'expression-of-interest')`,
      [interested.id],
    );
    const { id } = await aRegistration(office, interested, 'submitted', { now });
    await inTransaction(office.database, async (tx) => prove(tx, await lockRegistration(tx, id), interested, by, now));

    const [{ wants }] = await api.database.query(
      `select wants_documents as wants from information_request where registration_id = $1`,
      [id],
    );
    expect(wants).toBe(true);
  });

  it('can be replaced and removed until it is decided, and then stay', async () => {
    const { id, email, token } = await asked();
    await add(token, aPdf(600, 1), 'first.pdf').expect(303);
    await add(token, aPdf(600, 2), 'second.pdf').expect(303);
    const [first, second] = await documentsOf(api.database, id, now);

    await add(token, aPdf(600, 3), 'better.pdf', first.id).expect(303);
    await remove(token, second.id).expect(303);
    await remove(token, second.id).expect(303);
    const kept = await names(id);
    const { version } = await theRegistration(office.database, edition, email);
    await api.app.get(InformationService).answer(edition, id, await openQuestionOf(id), 'The Mountain Post', now);
    await office.decide.approve({ edition, id, version: version + 1 }, by, now);

    const refused = await add(token, aPdf(), 'late.pdf').expect(409);
    const [{ id: there }] = await documentsOf(api.database, id, now);
    await remove(token, there).expect(409);
    expect(kept).toEqual(['better.pdf']);
    expect(refused.text).toContain('Documents cannot be changed now');
    expect(refused.text).toContain('It is decided');
    expect(refused.text).not.toContain('multipart');
    expect(await names(id)).toEqual(['better.pdf']);
    expect(
      (await actions(id, 'registration.document-%')).map(({ action }: { action: string }) => action.slice(22)),
    ).toEqual(['added', 'added', 'added', 'removed']);
  });

  it('are not taken from whoever was asked for words only, or for nothing', async () => {
    const { id, token } = await asked(false);

    await add(token, aPdf()).expect(409);

    expect(await page(token)).not.toContain('Your documents');
    expect(await names(id)).toEqual([]);
  });

  it('are five at most, thirty megabytes together', async () => {
    const { id, token } = await asked();
    for (const megabytes of [9, 9, 9]) await add(token, aPdf(megabytes * 1_000_000)).expect(303);

    const tooLarge = await add(token, aPdf(9_000_000)).expect(422);
    for (const number of [1, 2]) await add(token, aPdf(600, number)).expect(303);
    await add(token, aPdf()).expect(422);

    expect(tooLarge.text).toContain('At most 5 documents are taken, 30 MB together. Replace or remove one first.');
    expect(await names(id)).toHaveLength(5);
  });

  it('are thirty tries an hour', async () => {
    const { token } = await asked();

    for (let tries = 0; tries < 30; tries++) await add(token, Buffer.from('no')).expect(422);
    const { headers } = await add(token, aPdf()).expect(429);

    expect(Number(headers['retry-after'])).toBeGreaterThan(3000);
  });
});

async function openQuestionOf(id: string): Promise<string> {
  const [{ question }] = await api.database.query(
    `select id as question from information_request where registration_id = $1`,
    [id],
  );
  return question;
}

describe('what people send', () => {
  const page = '<!doctype html><script>alert(1)</script>';
  it.each([
    [
      'a picture with a script',
      `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
      'x.svg',
      undefined,
    ],
    ['a page called a picture', page, 'x.png', undefined],
    ['a page before a PDF', `${page}%PDF-1.4`, 'x.pdf', undefined],
    ['nothing', '', 'x.pdf', undefined],
    ['a program', 'MZ\x90\0'.padEnd(40), 'x.pdf', undefined],
    ['a page behind the mark of a PDF', `%PDF-1.4\n${page}`, 'x.html', 'x.html.pdf'],
    ['a way out of the folder', '%PDF-1.4\n'.padEnd(40), '../../x', 'x.pdf'],
    ['a device', '%PDF-1.4\n'.padEnd(40), 'CON', '_CON.pdf'],
    ['two endings', '%PDF-1.4\n'.padEnd(40), 'x.pdf.exe', 'x.pdf.exe.pdf'],
    ['a name that is a script', '%PDF-1.4\n'.padEnd(40), '><script>alert(1)<', '__script_alert(1)_.pdf'],
  ])('%s is refused, or a PDF with a harmless name', async (_what, bytes, filename, kept) => {
    const { id, token } = await asked();
    const before = lying().length;

    const { status, text } = await add(token, Buffer.from(bytes, 'latin1'), filename);

    expect([status, await names(id)]).toEqual(kept ? [303, [kept]] : [422, []]);
    expect(lying().length - before).toBe(kept ? 1 : 0);
    if (!kept) expect(text).toMatch(/This is not a file of the kinds|This file is empty/);
  });

  it('a form without a file says so', async () => {
    const { token } = await asked();

    const { text } = await api.anyone
      .post(`${home()}/documents`)
      .field('token', token)
      .field('replaces', '')
      .expect(422);

    expect(text).toContain('<p class="err" id="file-error">Choose a file first.</p>');
  });

  it('a hundred megabytes are let flow by: refused, nothing kept, no memory taken', async () => {
    const { id, token } = await asked();
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20);

    const answer = await sendSlowly(`${api.url}${home()}/documents`, { token }, 100);
    clearInterval(watch);

    expect([answer, await names(id)]).toEqual(['HTTP/1.1 422 Unprocessable Entity', []]);
    expect(lying().filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(most / 2 ** 20).toBeLessThan(200);
  });

  it('that breaks off in the middle leaves nothing, and the house goes on', async () => {
    const { id, token } = await asked();
    const before = lying().length;

    await sendSlowly(`${api.url}${home()}/documents`, { token }, 5, 2);

    await eventually(
      async () => [lying().length, await announced()],
      ([there, rows]) => there === before && rows === 0,
    );
    expect(await names(id)).toEqual([]);
    await add(token, aPdf()).expect(303);
  });

  it.each([
    ['ENOSPC', 507, 'There is no room left to keep files just now.'],
    ['EROFS', 503, 'Files cannot be kept or opened just now.'],
  ])('meets a disk that answers %s: %d, nothing half-kept', async (code, status, sentence) => {
    const { id, token } = await asked();
    const { place } = api.app.get(FileStore);
    const { put } = place;
    place.put = () => Promise.reject(Object.assign(new Error('disk'), { code }));

    const answer = await add(token, aPdf()).set('Accept', 'text/html');
    place.put = put;

    expect([answer.status, await names(id)]).toEqual([status, []]);
    expect(answer.text).toContain(sentence);
    // An upload that broke off in the test before may still be on its way out.
    await eventually(announced, (rows) => rows === 0);
  });
});

describe('whose documents they are', () => {
  it('nobody changes another’s, by whatever id', async () => {
    const [theirs, mine] = [await asked(), await asked()];
    await add(theirs.token, aPdf(), 'theirs.pdf').expect(303);
    const [{ id: document }] = await documentsOf(api.database, theirs.id, now);

    await remove(mine.token, document).expect(303);
    await add(mine.token, aPdf(), 'mine.pdf', document).expect(422);
    await add('no-such-token', aPdf()).expect(410);
    await api.anyone.post(`${home()}/documents`).field('token', '').attach('file', aPdf(), 'x.pdf').expect(303);

    expect([await names(theirs.id), await names(mine.id)]).toEqual([['theirs.pdf'], []]);
  });

  it('the desk of the edition reads them, under their registration, and nobody else', async () => {
    const [{ id, token }, other] = [await asked(), await asked()];
    await add(token, aPdf()).expect(303);
    const [{ id: document }] = await documentsOf(api.database, id, now);
    const file = desk(`${id}/documents/${document}/file`);
    const elsewhere = await anEdition(office.database);
    const colleague = await api.signedIn('colleague@wsis.example', [[elsewhere.id, 'accreditation-officer']]);
    const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);

    const met = [
      await officer.get(file),
      await officer.get(desk(`${other.id}/documents/${document}/file`)),
      await officer.get(desk(`${id}/documents/${randomUUID()}/file`)),
      await colleague.get(file),
      await colleague.get(file.replace(edition.code, elsewhere.code)),
      await editor.get(file),
      await api.anyone.get(file),
    ].map(({ status }) => status);

    expect(met).toEqual([200, 404, 404, 404, 404, 403, 401]);
    expect(await actions(id, 'registration.document-read')).toHaveLength(1);
  });

  it('go with a withdrawal, bytes and all', async () => {
    const { id, token } = await asked();
    await add(token, aPdf()).expect(303);
    const [{ id: document }] = await documentsOf(api.database, id, now);

    await api.anyone.post(`${home()}/withdrawal`).type('form').send({ token }).expect(303);
    await sweep();

    expect(await names(id)).toEqual([]);
    expect(lying().filter((name) => name.endsWith(document))).toEqual([]);
  });

  it('are in the file of their owner’s data, nobody else’s are, and they go with an erasure, bytes and all', async () => {
    const [mine, other] = [await asked(), await asked()];
    const bytes = aPdf(900, 7);
    await add(mine.token, bytes, 'mine.pdf').expect(303);
    await add(other.token, aPdf(), 'other.pdf').expect(303);
    const [{ id: document }] = await documentsOf(api.database, mine.id, now);
    const own = { personIds: [], registrationIds: [mine.id] };

    const documents = await collectDocuments(api.database, api.app.get(FileStore), own, now);
    await inTransaction(office.database, (tx) => erasePerson(tx, mine.emailKey, { kind: 'erasure', id: 'test' }, now));
    await sweep();

    expect(Object.entries(documents)).toEqual([['documents/1-mine.pdf', bytes]]);
    expect([await names(mine.id), await names(other.id)]).toEqual([[], ['other.pdf']]);
    expect(lying().filter((name) => name.endsWith(document))).toEqual([]);
  });

  it('go over when two registrations are made one', async () => {
    const [stays, goes] = [await asked(), await asked()];
    await add(stays.token, aPdf(), 'one.pdf').expect(303);
    await add(goes.token, aPdf(), 'other.pdf').expect(303);
    const seen = async ({ email }: Registration) => {
      const { id, version } = await theRegistration(office.database, edition, email);
      return { id, version };
    };

    await api.app.get(MergeService).merge({ edition, surviving: await seen(stays), ended: await seen(goes) }, by, now);

    expect([(await names(stays.id)).sort(), await names(goes.id)]).toEqual([['one.pdf', 'other.pdf'], []]);
  });
});
