import { readFileSync } from 'node:fs';
import { inTransaction } from '@app/database';
import { removeExpiredImports } from '@app/programme';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';
import { bringSchedule } from '../../support/bring-schedule.js';
import { forgetImportsWith } from '../../../libs/programme/src/bringing/forget-imports.js';

const FILE = readFileSync('test/data/invented-schedule.xml');
const ALL = { addRooms: 'true', addTerms: 'true', withPersons: 'true' };
let api: TestApi;
let made = 0;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2026-05-01T09:00:00Z');
});
afterAll(() => api.close());

/** An edition of the file's days, its editor, and what they do with files. */
async function aDesk() {
  made++;
  const days = { startsOn: '2026-09-12', endsOn: '2026-09-14', timeZone: 'Europe/Zurich' };
  const edition = await anEdition(api.database, { code: `bring-${made}`, ...days });
  const editor = await api.signedIn(`editor${made}@wsis.example`, [[edition.id, 'programme-editor']]);
  const base = `/api/v1/editions/${edition.code}/schedule-imports`;
  const look = (bytes: Buffer | string, fields: Record<string, string> = {}, name = 'schedule.xml') =>
    editor.post(base).field(fields).attach('file', Buffer.from(bytes), name);
  const one = async (id: string, language = 'en') =>
    (await editor.get(`${base}/${id}`).set('accept-language', language).expect(200)).body;
  const records = async (id: string, query = '', language = 'en') =>
    (await editor.get(`${base}/${id}/records${query}`).set('accept-language', language).expect(200)).body.records;
  const drafts = async () =>
    (await editor.get(`/api/v1/editions/${edition.code}/draft-sessions`).expect(200)).body.sessions;
  const looked = async (bytes: Buffer | string, fields?: Record<string, string>) => {
    const { id } = (await look(bytes, fields).expect(202)).body;
    await bringSchedule(api, id);
    return id as string;
  };
  const taken = async (id: string) => {
    const taking = (await editor.post(`${base}/${id}/taking`).expect(202)).body;
    await bringSchedule(api, taking.id);
    return taking.id as string;
  };
  return { edition, editor, base, look, looked, taken, one, records, drafts };
}

const files = async () => api.database.query(`select owner_id from stored_file where owner_kind = 'schedule-import'`);

const loose = async () => api.database.query(`select id from loose_file order by 1`);

/** Every row of a table but for the clocks, to see that nothing was written. */
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      ['session', 'session_person', 'person', 'room', 'vocabulary_term'].map((table) =>
        api.database.query(`select t::text from ${table} t order by 1`),
      ),
    ),
  );

describe('a schedule that an editor brings', () => {
  it('is looked at without a trace, then taken whole, and changes nothing the second time', async () => {
    const desk = await aDesk();
    const before = await everything();

    const asked = (await desk.look(FILE, { ...ALL, type: 'Session' }).expect(202)).body;
    await bringSchedule(api, asked.id);
    const look = await desk.one(asked.id);
    const records = await desk.records(asked.id);
    const afterLook = await everything();
    const taking = await desk.one(await desk.taken(asked.id));

    expect(asked).toMatchObject({ state: 'running', outcome: null, counts: null, total: 5, fileName: 'schedule.xml' });
    expect(asked.wishes).toEqual({ addRooms: true, addTerms: true, withPersons: true, type: 'Session' });
    const counts = {
      records: 5,
      taken: 5,
      placed: 5,
      mended: 2,
      notPlaced: 0,
      alreadyThere: 0,
      leftOut: 0,
      clashes: 3,
    };
    expect(look).toMatchObject({ state: 'done', done: 5, outcome: 'looked-at', counts });
    expect(look.added).toHaveLength(7);
    expect(look.added[0]).toEqual({
      code: 'added-type',
      values: { name: 'Session', code: 'session' },
      sentence: 'type “Session” (session)',
    });
    const arabic = await desk.records(asked.id, '?limit=1', 'ar');
    expect(arabic[0].remarks.took.at(-1)).toEqual({ ...records[0].remarks.took.at(-1), sentence: 'شخصان' });
    expect((await desk.one(asked.id, 'fr')).added[0].sentence).toBe('type « Session » (session)');
    expect(look.clashes.map(({ what }: { what: string }) => what)).toEqual([
      'Ada Quist is needed in two sessions at once on Saturday 12 September from 07:10 to 07:20 (10 minutes): “Opening & welcome” (#1) and “=1+1 <b>is</b> not two” (#3).',
      'Hall A holds two sessions on Saturday 12 September from 07:15 to 07:20 (5 minutes): “Opening & welcome” (#1) and “مرحبا بالعالم” (#2).',
      'Hall A holds two sessions on Sunday 13 September from 21:45 to 22:00 (15 minutes): “Through the night” (#4) and “After midnight” (#5).',
    ]);
    expect(records[0]).toEqual({
      record: 1,
      line:
        1 +
        FILE.toString()
          .split('\n')
          .findIndex((line) => line.includes('<event ')),
      outcome: 'taken',
      name: '9a1dfd0e-7a53-4b5a-8a5c-1c0f4a6d0001',
      title: 'Opening & welcome',
      code: null,
      room: 'Hall A',
      startsAt: '2026-09-12T05:00:00.000Z',
      endsAt: '2026-09-12T05:20:00.000Z',
      reason: null,
      remarks: {
        took: [
          { code: 'took', values: { field: 'languages' }, sentence: 'languages' },
          { code: 'took', values: { field: 'track' }, sentence: 'track' },
          { code: 'took', values: { field: 'type' }, sentence: 'type' },
          { code: 'took-persons', values: { count: 2 }, sentence: '2 persons' },
        ],
        mended: [
          { code: 'title-cleaned', values: {}, sentence: 'title: blanks or control characters taken out' },
          { code: 'description-from-html', values: {}, sentence: 'description: HTML read as plain text' },
          { code: 'subtitle-before-description', values: {}, sentence: 'subtitle put before the description' },
        ],
        notPlaced: [],
        dropped: [
          {
            code: 'links-left',
            values: { count: 1, most: 30 },
            sentence: '1 link (not https, repeated, or more than 30)',
          },
        ],
      },
    });
    expect((await desk.records(asked.id, '?show=mended')).map(({ record }: { record: number }) => record)).toHaveLength(
      2,
    );
    expect(afterLook).toBe(before);
    expect(taking).toMatchObject({ lookId: asked.id, outcome: 'taken', counts });
    const drafts = await desk.drafts();
    expect(drafts).toHaveLength(5);
    const { body } = await desk.editor.get(`/api/v1/editions/${desk.edition.code}/conflicts`).expect(200);
    const errors = body.conflicts.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ what, next }: Record<string, string>) => ({ what, next }))).toEqual(taking.clashes);
    expect(taking.clashes[0].what).toContain(
      drafts.find(({ title }: { title: string }) => /^Opening/.test(title)).code,
    );

    const again = await desk.one(await desk.looked(FILE, { ...ALL, type: 'Session' }));
    expect(again.counts).toMatchObject({ taken: 0, alreadyThere: 5 });
    const twice = (await desk.editor.post(`${desk.base}/${asked.id}/taking`).expect(202)).body;
    expect(twice.id).toBe(taking.id);
    const audited = await api.database.query(
      `select action from audit_record where edition_id = $1 and action like 'programme.schedule%' order by id`,
      [desk.edition.id],
    );
    expect(audited.map(({ action }: { action: string }) => action)).toEqual([
      'programme.schedule-looked-at',
      'programme.schedule-taken',
      'programme.schedule-looked-at',
    ]);
  });

  it('pages through records, with the next page in the Link header', async () => {
    const desk = await aDesk();
    const id = await desk.looked(FILE);

    const first = await desk.editor.get(`${desk.base}/${id}/records?limit=2`).expect(200);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.link as string)![1];
    const second = await desk.editor.get(next).expect(200);

    expect(first.body.next).toBe(2);
    expect([...first.body.records, ...second.body.records].map(({ record }) => record)).toEqual([1, 2, 3, 4]);
  });

  it('is not taken when that would do something else than the look said', async () => {
    const desk = await aDesk();
    const early = await desk.looked(FILE, ALL);
    const late = await desk.looked(FILE, ALL);
    await desk.taken(early);
    const before = await everything();

    const changed = await desk.one(await desk.taken(late));

    expect(changed).toMatchObject({
      state: 'done',
      outcome: 'changed-meanwhile',
      counts: { taken: 0, alreadyThere: 5 },
    });
    expect(await everything()).toBe(before);
  });

  it('waits for its turn, can be stopped, and is taken only after its look', async () => {
    const desk = await aDesk();
    const { id } = (await desk.look(FILE, ALL).expect(202)).body;

    const second = await desk.look(FILE, ALL).expect(409);
    const early = await desk.editor.post(`${desk.base}/${id}/taking`).expect(409);
    const stopped = await desk.editor.post(`${desk.base}/${id}/stop`).expect(200);

    expect([second.body.code, early.body.code]).toEqual([
      'programme.import-under-way',
      'programme.import-not-looked-at',
    ]);
    expect(stopped.body).toMatchObject({ state: 'stopped', outcome: null });
    await desk.editor.post(`${desk.base}/${id}/taking`).expect(409);
    expect(await desk.drafts()).toEqual([]);
  });

  it('says what is wrong with a file before anything is kept, with its field and its line', async () => {
    const desk = await aDesk();
    const kept = [await files(), await loose()];
    const refused = async (sent: ReturnType<typeof desk.look>) => {
      const { status, body } = await sent;
      return [status, body.code, body.errors?.map(({ field }: { field: string }) => field), body.title];
    };
    const bomb = `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><schedule>&b;</schedule>`;

    expect((await refused(desk.look(bomb))).slice(0, 3)).toEqual([
      422,
      'programme.schedule-declares-doctype',
      ['file'],
    ]);
    expect((await refused(desk.look('<schedule>&b;</schedule>'))).slice(0, 3)).toEqual([
      422,
      'programme.schedule-not-well-formed',
      ['file'],
    ]);
    expect(await refused(desk.look('<schedule>\n<day>\n</dya>\n</schedule>'))).toEqual([
      422,
      'programme.schedule-not-well-formed',
      ['file'],
      expect.stringContaining('3:'),
    ]);
    expect(await refused(desk.look('guid,title\n1,"a" b\n'))).toEqual([
      422,
      'programme.schedule-not-well-formed',
      ['file'],
      expect.stringContaining('line 2'),
    ]);
    expect((await refused(desk.look(Buffer.alloc(8 * 1024 * 1024 + 1, 'x')))).slice(0, 3)).toEqual([
      422,
      'programme.schedule-too-large',
      ['file'],
    ]);
    expect((await refused(desk.look(FILE, { type: 'Unheard-of' }))).slice(0, 3)).toEqual([
      422,
      'programme.schedule-type-unknown',
      ['type'],
    ]);
    expect((await refused(desk.look(FILE, { state: 'done', editionId: 'x' }))).slice(0, 3)).toEqual([
      400,
      'common.wrong-shape',
      ['state', 'editionId'],
    ]);
    expect((await refused(desk.editor.post(desk.base).send({ state: 'done' }) as never)).slice(0, 3)).toEqual([
      422,
      'programme.schedule-file-missing',
      ['file'],
    ]);
    expect((await desk.editor.get(desk.base).expect(200)).body.imports).toEqual([]);
    expect([await files(), await loose()]).toEqual(kept);
  });

  it('goes by itself after a day, and with whoever is erased, also its file; what was taken stays', async () => {
    const desk = await aDesk();
    const id = await desk.looked(FILE, ALL);
    await desk.taken(id);
    await desk.looked('guid,title\n1,One\n');

    await inTransaction(api.database, (tx) =>
      forgetImportsWith(tx, { names: ['Ada Quist'] } as Parameters<typeof forgetImportsWith>[1]),
    );
    const afterErasure = [(await desk.editor.get(desk.base).expect(200)).body.imports, await files()];
    const late = await desk.looked('guid,title\n2,Two\n');
    api.clock.advance({ hours: 24 });
    const editor = await api.signedIn(`late@wsis.example`, [[desk.edition.id, 'programme-editor']]);
    await editor.get(`${desk.base}/${late}`).expect(404);
    const removed = await removeExpiredImports(api.database, api.clock.now());

    expect(afterErasure).toEqual([[], []]);
    expect(removed).toBe(1);
    expect(await files()).toEqual([]);
    expect(await api.database.query(`select 1 from session where edition_id = $1`, [desk.edition.id])).toHaveLength(5);
  });
});
