import {
  answerAsCoOrganizer,
  beginRound,
  CALL_KINDS,
  type Decision,
  doRound,
  dropDecision,
  noteDecision,
  ownSubmissionByLink,
  readCallForm,
  readRound,
  withdrawSubmission,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Answers, FormField } from '@app/forms';
import { systemActor } from '@app/identity';
import { addSession } from '@app/programme';
import type { DataSource } from 'typeorm';
import { aCall, aConsultationDatabase, aSubmission, TOO_LATE } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { tokenIn } from '../../support/registration-links.js';

let db: TestDatabase;
let database: DataSource;
let edition: Edition;
const editor = systemActor('editor');
const now = TOO_LATE;

beforeAll(async () => {
  db = await aDatabase();
  database = await aConsultationDatabase(db.url);
});
beforeEach(async () => {
  edition = await anEdition(database);
  await aCall(database, edition);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const rowOf = async (id: string) =>
  (
    await database.query(
      `select status, merged_into as "mergedInto", session_id as "sessionId", version from submission where id = $1`,
      [id],
    )
  )[0];
const note = async (id: string, decision: Decision, more: { intoId?: string; reason?: string } = {}) => {
  const { version } = await rowOf(id);
  return inTransaction(database, (tx) => noteDecision(tx, edition.id, { id, version, decision, ...more }, editor, now));
};
/** To every question that a call's form needs answered, one that is right. */
const someAnswers = async (callId: string): Promise<Answers> => {
  const { definition } = await readCallForm(database, callId);
  const right = ({ type, options = [], atLeast: least }: FormField) => {
    if (type === 'choice') return options[0].code;
    if (type === 'choices') return [options[0].code];
    return (
      { country: 'KE', url: 'https://a.example/b', email: 'a@b.example', number: least ?? 3, 'yes-no': true }[
        type as string
      ] ?? 'Words.'
    );
  };
  const needed = definition.sections.flatMap(({ fields }) => fields).filter(({ required }) => required);
  return Object.fromEntries(needed.map((field) => [field.code, right(field)])) as Answers;
};
const begin = (confirmed: number) =>
  inTransaction(database, (tx) => beginRound(tx, edition.id, confirmed, editor, now));
const applyAll = async (confirmed: number) => {
  const id = await begin(confirmed);
  await doRound(database, id, now);
  return readRound(database, edition.id, id);
};
const decisionLetters = async (address: string) =>
  (
    await database.query(
      `select kind from letter where to_address = $1 and kind in
         ('consultation.accepted','consultation.declined','consultation.merged','consultation.waitlisted') order by created_at`,
      [address],
    )
  ).map(({ kind }: { kind: string }) => kind);

describe('decisions', () => {
  it('are noted first and applied together; an accepted request becomes a session with everything carried over', async () => {
    const silent = { name: 'Ana Silva', email: `ana.${edition.code}@carriers.example` };
    const coOrganizers = [{ name: 'Rui Costa', email: `rui.${edition.code}@carriers.example` }, silent];
    const accepted = await aSubmission(database, edition, { coOrganizers, textLanguage: 'fr', language: 'fr' });
    const [{ link }] = await database.query(`select secrets->>'link' as link from letter where to_address = $1`, [
      coOrganizers[0].email,
    ]);
    await answerAsCoOrganizer(database, edition, tokenIn(link), 'confirmed', now);
    const declined = await aSubmission(database, edition);
    const waiting = await aSubmission(database, edition);
    await note(accepted.id, 'accept');
    await note(declined.id, 'accept');
    await note(declined.id, 'decline', { reason: 'The programme is full.' });
    await note(waiting.id, 'waitlist');
    expect(await decisionLetters(accepted.email)).toEqual([]);
    await expect(begin(2)).rejects.toThrow('round-changed');

    const round = await applyAll(3);

    expect(round).toMatchObject({ state: 'done', total: 3, done: 3, leftOut: [] });
    const own = await ownSubmissionByLink(database, edition, declined.token, now);
    expect(own).toMatchObject({ status: 'declined', reason: 'The programme is full.' });
    expect(await decisionLetters(accepted.email)).toEqual(['consultation.accepted']);
    expect(await decisionLetters(waiting.email)).toEqual(['consultation.waitlisted']);
    const told = await database.query(
      `select to_address as "to", data ->> 'what' as what, data ->> 'isSession' as session, language from letter
       where kind = 'consultation.co-decided'`,
    );
    expect(told).toEqual([{ to: coOrganizers[0].email, what: 'accepted', session: '1', language: 'fr' }]);
    const [session] = await database.query(
      `select s.*, (select count(*)::int from session_organizer o where o.session_id = s.id) as people
       from session s join submission r on r.session_id = s.id where r.id = $1`,
      [accepted.id],
    );
    const [request] = await database.query(`select * from submission where id = $1`, [accepted.id]);
    expect(session).toMatchObject({
      title: request.title,
      title_language: 'fr',
      description: request.summary,
      organizers: [request.organization],
      action_lines: request.action_lines,
      sdgs: request.sdgs,
      languages: request.languages,
      mode: request.mode,
      type_code: 'thematic-workshop',
      source_key: `consultation:${accepted.code}`,
      source_note: {
        submission: accepted.code,
        minutes: 60,
        speakers: request.speakers,
        words: {
          Format: ['Table ronde d’experts'],
          'Comment le public participe-t-il, sur place et à distance ?': ['Questions from both rooms.'],
        },
      },
      room_id: null,
      starts_at: null,
      people: 2,
    });
    await expect(applyAll(1)).rejects.toThrow('nothing-noted');
  });

  it.each(CALL_KINDS.filter((kind) => kind !== 'workshop'))(
    'of the call “%s”, with its own form: accepted, told by letter, and no session',
    async (kind) => {
      const call = await aCall(database, edition, kind);
      const answers = await someAnswers(call.id);
      const sent = await aSubmission(database, edition, { answers }, { kind });
      await note(sent.id, 'accept');

      expect(await applyAll(1)).toMatchObject({ state: 'done', done: 1, leftOut: [] });
      expect(await rowOf(sent.id)).toMatchObject({ status: 'accepted', sessionId: null });
      const own = await ownSubmissionByLink(database, edition, sent.token, now);
      expect(own).toMatchObject({ kind, status: 'accepted', answers, session: null });
      const [letter] = await database.query(
        `select data ->> 'isSession' as session from letter where to_address = $1 and kind = 'consultation.accepted'`,
        [sent.email],
      );
      expect(letter).toEqual({ session: '0' });
    },
  );

  it('are applied once, however many workers go on with a round; who marks afterwards tells twice', async () => {
    const requests = [];
    for (let made = 0; made < 4; made++) requests.push(await aSubmission(database, edition));
    for (const { id } of requests) await note(id, 'accept');
    const id = await begin(4);

    await Promise.all(Array.from({ length: 4 }, () => doRound(database, id, now)));
    await doRound(database, id, now);

    const sessions = async () =>
      (await database.query(`select count(*)::int as n from session where edition_id = $1`, [edition.id]))[0].n;
    const letters = [];
    for (const { email } of requests) letters.push(...(await decisionLetters(email)));
    expect([await sessions(), letters.length]).toEqual([4, 4]);
    expect(await readRound(database, edition.id, id)).toMatchObject({ state: 'done', done: 4, leftOut: [] });

    const more = [await aSubmission(database, edition), await aSubmission(database, edition)];
    for (const one of more) await note(one.id, 'decline');
    const careless = await begin(2);
    await Promise.all(Array.from({ length: 4 }, () => doRound(database, careless, now, 'afterwards')));
    // the rows themselves refuse a second decision, but the round now says that somebody was left out who was not
    expect((await readRound(database, edition.id, careless)).leftOut.length).toBeGreaterThan(0);
  });

  it('leave out what was withdrawn or changed its mind meanwhile, and go on with the rest', async () => {
    const [gone, dropped, stays] = [
      await aSubmission(database, edition),
      await aSubmission(database, edition),
      await aSubmission(database, edition),
    ];
    for (const { id } of [gone, dropped, stays]) await note(id, 'accept');
    const id = await begin(3);
    await withdrawSubmission(database, edition, gone.id, now);
    await inTransaction(database, (tx) => dropDecision(tx, edition.id, dropped.id, editor, now));

    await doRound(database, id, now);

    const { leftOut } = await readRound(database, edition.id, id);
    expect(leftOut.map(({ code, why }) => [code, why]).sort()).toEqual(
      [gone, dropped].map(({ code }) => [code, 'consultation.not-possible-now']).sort(),
    );
    expect(await rowOf(stays.id)).toMatchObject({ status: 'accepted' });
    expect(await rowOf(dropped.id)).toMatchObject({ status: 'received', sessionId: null });
  });

  it('leave one out whose session the programme refuses, without a letter', async () => {
    const taken = await aSubmission(database, edition);
    await note(taken.id, 'accept');
    const draft = { title: 'Taken', sourceKey: `consultation:${taken.code}` };
    await inTransaction(database, (tx) => addSession(tx, edition.id, draft, editor, now));

    const { leftOut } = await applyAll(1);

    expect(leftOut).toMatchObject([{ code: taken.code, why: 'programme.source-key-taken' }]);
    expect(await rowOf(taken.id)).toMatchObject({ status: 'received' });
    expect(await decisionLetters(taken.email)).toEqual([]);
  });
});

describe('merging', () => {
  it('keeps the organizers of both, in the session that the other becomes', async () => {
    const named = [{ name: 'Lindiwe', email: `lindiwe.${edition.code}@carriers.example` }];
    const [kept, merged] = [
      await aSubmission(database, edition),
      await aSubmission(database, edition, { coOrganizers: named }),
    ];
    await note(kept.id, 'accept');
    await note(merged.id, 'merge', { intoId: kept.id });

    await applyAll(2);
    const [{ link }] = await database.query(`select secrets->>'link' as link from letter where to_address = $1`, [
      named[0].email,
    ]);
    await answerAsCoOrganizer(database, edition, tokenIn(link), 'confirmed', now); // asked before, says yes after

    expect(await rowOf(merged.id)).toMatchObject({ status: 'merged', mergedInto: kept.id, sessionId: null });
    expect(await decisionLetters(merged.email)).toEqual(['consultation.merged']);
    const people = await database.query(
      `select p.email from session_organizer o join person p on p.id = o.person_id join submission s on s.session_id = o.session_id
       where s.id = $1 order by 1`,
      [kept.id],
    );
    expect(people.map(({ email }: { email: string }) => email).sort()).toEqual(
      [kept.email, merged.email, named[0].email].sort(),
    );
  });

  it('never goes in a circle: of two who merge two into each other at once, one is refused; so is declining the one that stays', async () => {
    const [one, other] = [await aSubmission(database, edition), await aSubmission(database, edition)];

    const crosswise = await Promise.allSettled([
      note(one.id, 'merge', { intoId: other.id }),
      note(other.id, 'merge', { intoId: one.id }),
    ]);

    expect(crosswise.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stays = crosswise[0].status === 'fulfilled' ? other : one;
    await expect(note(stays.id, 'decline')).rejects.toThrow('merge-unusable');
    const third = await aSubmission(database, edition);
    await note(third.id, 'decline');
    const fourth = await aSubmission(database, edition);
    await expect(note(fourth.id, 'merge', { intoId: third.id })).rejects.toThrow('merge-unusable');
    await expect(note(fourth.id, 'merge', { intoId: fourth.id })).rejects.toThrow('merge-unusable');
    const late = { id: fourth.id, version: 99, decision: 'accept' as const };
    await expect(inTransaction(database, (tx) => noteDecision(tx, edition.id, late, editor, now))).rejects.toThrow(
      'changed-meanwhile',
    );
  });

  it('is left out when the other is withdrawn before it is applied', async () => {
    const [kept, merged] = [await aSubmission(database, edition), await aSubmission(database, edition)];
    await note(merged.id, 'merge', { intoId: kept.id });
    const id = await begin(1);
    await withdrawSubmission(database, edition, kept.id, now);

    await doRound(database, id, now);

    expect((await readRound(database, edition.id, id)).leftOut).toMatchObject([{ why: 'consultation.merge-unusable' }]);
    expect(await rowOf(merged.id)).toMatchObject({ status: 'received', mergedInto: null });
  });
});
