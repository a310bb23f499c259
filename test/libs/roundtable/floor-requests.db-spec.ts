import { inTransaction, type Transaction } from '@app/database';
import { auditOf } from '@app/identity';
import {
  askForFloor,
  changeRequest,
  changeRoundTable,
  type FloorAct,
  makeRoundTable,
  moveList,
  readList,
  type RequestFacts,
  withdrawRequest,
} from '@app/roundtable';
import { aPerson } from '../../factories/person.js';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../../factories/round-table.js';
import { aDraft } from '../../factories/session.js';
import { aForum, by, now } from './a-forum.js';

let forum: Awaited<ReturnType<typeof aForum>>;
let table: Awaited<ReturnType<typeof aRoundTable>>;

beforeEach(async () => {
  forum = await aForum();
  table = await aRoundTable(forum.database, forum.edition);
});

afterEach(() => forum.close());

const codeOf = ({ code }: { code: string }) => code;
const names = async () =>
  (await readList(forum.database, forum.edition.id, table.code)).speakers.map(({ familyName }) => familyName);

async function ask(wish: RequestFacts, act: Partial<FloorAct> = {}, personId?: string): Promise<string> {
  const id = personId ?? (await aPerson(forum.database)).id;
  return inTransaction(forum.database, (tx) => askForFloor(tx, table.sessionId, id, wish, { by, now, ...act })).then(
    () => 'asked',
    codeOf,
  );
}

/** A transaction in which nobody waits for anybody, and everybody takes their time between looking and writing. */
function unlocked(tx: Transaction): Transaction {
  const findOne = (kind: never, { lock: _lock, ...options }: Record<string, unknown>) =>
    tx.findOne(kind, options as never);
  const save = (row: never) => new Promise((wake) => setTimeout(wake, 200)).then(() => tx.save(row));
  const changed: Record<string | symbol, unknown> = { findOne, save };
  return new Proxy(tx, { get: (target, name) => changed[name] ?? Reflect.get(target, name) });
}

describe('asking for the floor', () => {
  it('lets one person speak for a delegation and one for an entity, however its name is written (R25)', async () => {
    await aRequest(forum.database, table, aMinisterOf('CH'), { courtesyTitle: 'H.E. Ms', familyName: 'First' });

    expect(await ask(aMinisterOf('CH', { office: 'regulator-head', entity: 'Regulator' }))).toBe(
      'roundtable.entity-has-speaker',
    );
    expect(await ask(aMinisterOf('LI'))).toBe('asked');
    expect(await ask(aWish({ entity: 'Réseaux Ouverts' }))).toBe('asked');
    expect(await ask(aWish({ entity: ' RESEAUX  OUVERTS.' }))).toBe('roundtable.entity-has-speaker');
    expect((await names()).length).toBe(3);
  });

  it('says who speaks for the delegation already', async () => {
    await aRequest(forum.database, table, aMinisterOf('CH'), {
      courtesyTitle: 'H.E. Ms',
      givenName: 'Ilinca',
      familyName: 'Varodeanu',
    });
    const { id } = await aPerson(forum.database);

    await expect(
      inTransaction(forum.database, (tx) => askForFloor(tx, table.sessionId, id, aMinisterOf('CH'), { by, now })),
    ).rejects.toMatchObject({ kind: 'conflict', field: 'entity', values: { speaker: 'H.E. Ms Ilinca Varodeanu' } });
  });

  it('lets one of twenty who ask at once for one delegation in, and everybody of twenty delegations', async () => {
    const sameState = await Promise.all(Array.from({ length: 20 }, () => ask(aMinisterOf('CH'))));
    expect(sameState.sort()).toEqual(['asked', ...Array<string>(19).fill('roundtable.entity-has-speaker')]);

    const codes = [
      'AT',
      'BE',
      'BR',
      'CA',
      'CL',
      'CN',
      'DE',
      'EG',
      'ES',
      'FR',
      'GH',
      'IN',
      'IT',
      'JP',
      'KE',
      'MX',
      'NG',
      'PT',
      'SE',
      'UG',
    ];
    expect(new Set(await Promise.all(codes.map((country) => ask(aMinisterOf(country)))))).toEqual(new Set(['asked']));
    expect(await names()).toHaveLength(21);
  });

  it('would let several in without the lock and the index (the test above can fail)', async () => {
    await forum.database.query(`drop index floor_request_one_per_entity`);
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(forum.database)));

    const outcomes = await Promise.all(
      people.map(({ id }) =>
        inTransaction(forum.database, (tx) =>
          askForFloor(unlocked(tx), table.sessionId, id, aMinisterOf('CH'), { by, now }),
        ).then(() => 'asked', codeOf),
      ),
    );

    expect(outcomes.filter((outcome) => outcome === 'asked').length).toBeGreaterThan(1);
  });

  it('stands on two unique indexes, too: a row that came past the look is refused by the database', async () => {
    const request = await aRequest(forum.database, table, aMinisterOf('CH'));
    const copy = (person: string) =>
      forum.database.query(
        `insert into floor_request (session_id, person_id, office, country, speaks_for, entity, entity_key, present_on_site, requested_at)
         select session_id, $2, office, country, speaks_for, entity, entity_key, true, requested_at from floor_request where id = $1`,
        [request.id, person],
      );

    await expect(copy((await aPerson(forum.database)).id)).rejects.toThrow(/floor_request_one_per_entity/);
    await forum.database.query(`drop index floor_request_one_per_entity`);
    await expect(copy(request.personId)).rejects.toThrow(/floor_request_one_per_person/);
    await expect(copy((await aPerson(forum.database)).id)).resolves.toEqual([]); // without the index it would have come in
  });

  it('refuses one person for two entities, and names the field of whatever is wrong', async () => {
    const { id } = await aPerson(forum.database);
    await ask(aMinisterOf('CH'), {}, id);

    expect(await ask(aWish(), {}, id)).toBe('roundtable.person-asked');
    expect(await ask(aWish(), {}, '00000000-0000-4000-8000-000000000000')).toBe('people.unknown');
    expect(await ask(aWish({ office: 'astronaut' }))).toBe('roundtable.office-unknown');
    expect(await ask(aWish({ entity: ' – ' }))).toBe('roundtable.entity-missing');
    expect(await ask(aMinisterOf('CH', { country: null }))).toBe('roundtable.country-missing');
    expect(await ask(aWish({ office: 'deputy-minister' }))).toBe('roundtable.country-missing');
    expect(await ask(aMinisterOf('XX'))).toBe('roundtable.country-unknown');
    expect(await ask(aWish({ minutes: 31 }))).toBe('roundtable.minutes-unusable');
    expect(await names()).toHaveLength(1);
  });

  it('wants a reason after the deadline and writes it down', async () => {
    await inTransaction(forum.database, (tx) =>
      changeRoundTable(tx, table.sessionId, 1, { requestsCloseAt: now }, by, now),
    );

    expect(await ask(aMinisterOf('CH'))).toBe('roundtable.reason-missing-late');
    expect(await ask(aMinisterOf('CH'), { reason: 'The note came by post' })).toBe('asked');
    const [{ reason }] = await forum.database.query(
      `select reason from audit_record where action = 'roundtable.floor-asked'`,
    );
    expect(reason).toBe('The note came by post');
  });
});

describe('changing and withdrawing a request', () => {
  it('refuses the second of two officers who saw the same version; nothing of the first is lost', async () => {
    const request = await aRequest(forum.database, table, aMinisterOf('CH'));
    const change = (changes: Partial<RequestFacts>) =>
      inTransaction(forum.database, (tx) =>
        changeRequest(tx, table.sessionId, request.id, 1, changes, { by, now }),
      ).then(() => 'changed', codeOf);

    const outcomes = await Promise.all([change({ minutes: 5 }), change({ presentOnSite: false })]);

    expect(outcomes.sort()).toEqual(['changed', 'roundtable.request-changed-meanwhile']);
    expect(
      (await auditOf(forum.database, { kind: 'floor-request', id: request.id })).map(({ action }) => action),
    ).toEqual(['roundtable.floor-asked', 'roundtable.request-changed']);
  });

  it('gives the place of a withdrawn request free for another of the delegation', async () => {
    const request = await aRequest(forum.database, table, aMinisterOf('CH'), { familyName: 'Minister' });
    expect(await ask(aMinisterOf('CH', { office: 'deputy-minister' }))).toBe('roundtable.entity-has-speaker');

    await inTransaction(forum.database, (tx) =>
      withdrawRequest(tx, table.sessionId, request.id, 1, true, { by, now, reason: 'Called home' }),
    );

    expect(await ask(aMinisterOf('CH', { office: 'deputy-minister' }))).toBe('asked');
    const list = await readList(forum.database, forum.edition.id, table.code);
    expect(list.speakers.map(({ category }) => category.code)).toEqual(['DMIN']);
    expect(list.withdrawn.map(({ familyName }) => familyName)).toEqual(['Minister']);
  });

  it('does not let a change take the delegation of somebody else', async () => {
    await aRequest(forum.database, table, aMinisterOf('CH'));
    const other = await aRequest(forum.database, table, aMinisterOf('LI'));

    await expect(
      inTransaction(forum.database, (tx) =>
        changeRequest(tx, table.sessionId, other.id, 1, { country: 'CH' }, { by, now }),
      ),
    ).rejects.toMatchObject({ code: 'roundtable.entity-has-speaker' });
  });

  it('finds no request of another round table', async () => {
    const other = await aRoundTable(forum.database, forum.edition, { from: '14:00', to: '15:00' });
    const request = await aRequest(forum.database, other, aMinisterOf('CH'));

    await expect(
      inTransaction(forum.database, (tx) => withdrawRequest(tx, table.sessionId, request.id, 1, true, { by, now })),
    ).rejects.toMatchObject({ code: 'roundtable.request-unknown' });
  });
});

describe('the list', () => {
  it('is published, made final and opened again with a reason; final, it takes nothing', async () => {
    const request = await aRequest(forum.database, table, aMinisterOf('CH'));
    const move = (version: number, to: 'published' | 'final', reason = '') =>
      inTransaction(forum.database, (tx) => moveList(tx, table.sessionId, version, to, reason, by, now));

    expect(await move(1, 'published')).toMatchObject({ listState: 'published', listNumber: 1, version: 2 });
    await expect(move(1, 'final')).rejects.toMatchObject({ code: 'roundtable.list-changed-meanwhile' });
    expect(await move(2, 'final')).toMatchObject({ listState: 'final', listNumber: 2 });
    expect(await ask(aMinisterOf('LI'))).toBe('roundtable.list-final');
    await expect(
      inTransaction(forum.database, (tx) => withdrawRequest(tx, table.sessionId, request.id, 1, true, { by, now })),
    ).rejects.toMatchObject({ code: 'roundtable.list-final' });
    await expect(move(3, 'published')).rejects.toMatchObject({ code: 'roundtable.reason-missing-step-back' });
    expect(await move(3, 'published', 'The minister fell ill')).toMatchObject({
      listState: 'published',
      listNumber: 3,
    });
    expect(await ask(aMinisterOf('LI'))).toBe('asked');

    const log = await auditOf(forum.database, { kind: 'round-table', id: table.sessionId });
    expect(log.map(({ action, reason }) => [action, reason])).toEqual([
      ['roundtable.made', null],
      ['roundtable.list-published', null],
      ['roundtable.list-final', null],
      ['roundtable.list-published', 'The minister fell ill'],
    ]);
  });

  it('is made once, and only of a session of this edition', async () => {
    const draft = await aDraft(forum.database, forum.edition);
    const make = (code: string, editionId = forum.edition.id) =>
      inTransaction(forum.database, (tx) => makeRoundTable(tx, editionId, code, {}, by, now)).then(
        () => 'made',
        codeOf,
      );

    expect((await Promise.all([make(draft.code), make(draft.code)])).sort()).toEqual(['made', 'roundtable.already']);
    expect(await make('ZZZZZZ')).toBe('roundtable.unknown');
    expect(await make(draft.code, '00000000-0000-4000-8000-000000000000')).toBe('roundtable.unknown');
    expect((await readList(forum.database, forum.edition.id, draft.code)).time).toBeUndefined();
  });
});
