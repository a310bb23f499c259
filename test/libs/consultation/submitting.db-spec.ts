import {
  answerAsCoOrganizer,
  changeOwnSubmission,
  copyConsultation,
  forgetUnproven,
  lookAtLateCode,
  makeLateCode,
  ownSubmissionByLink,
  proveSubmission,
  readCall,
  readCalls,
  revokeLateCode,
  submit,
  withdrawSubmission,
  readCriteria,
  setCriteria,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import {
  aCall,
  aConsultationDatabase,
  aSubmission,
  aSubmissionDraft,
  CLOSES,
  IN_TIME,
  OPENS,
  proofOf,
  TOO_LATE,
} from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { tokenIn } from '../../support/registration-links.js';

let db: TestDatabase;
let database: DataSource;
let edition: Edition;
const editor = systemActor('editor');

beforeAll(async () => {
  db = await aDatabase();
  database = await aConsultationDatabase(db.url);
  edition = await anEdition(database);
  await aCall(database, edition);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const count = async (where: string, ...values: unknown[]) =>
  (await database.query(`select count(*)::int as count from submission where ${where}`, values))[0].count;
const lettersTo = async (address: string) =>
  (await database.query(`select kind from letter where to_address = $1 order by created_at, kind`, [address])).map(
    ({ kind }: { kind: string }) => kind,
  );
const submitAt = (now: Date, pass = {}, changes = {}) =>
  submit(database, edition, 'workshop', aSubmissionDraft(changes), pass, now);
const aCode = async (uses: number, expiresAt = new Date('2027-12-20T00:00:00Z')) => {
  const call = await readCall(database, edition.id, 'workshop');
  const wish = { label: 'Ministry', uses, expiresAt };
  return inTransaction(database, (tx) => makeLateCode(tx, call, wish, editor, CLOSES));
};

describe('the deadline', () => {
  it('lets in before it and nobody after it, but whoever has a late code', async () => {
    await expect(submitAt(new Date(OPENS.getTime() - 1))).rejects.toThrow('consultation.not-open');
    await submitAt(new Date(CLOSES.getTime() - 1));
    await expect(submitAt(CLOSES)).rejects.toThrow('consultation.closed');
    const { code } = await aCode(1);

    await submitAt(TOO_LATE, { lateCode: code.toLowerCase().replaceAll('-', ' ') });

    await expect(submitAt(TOO_LATE, { lateCode: code })).rejects.toThrow('consultation.late-code-unusable');
    expect(await count('late_until is not null')).toBe(1);
  });

  it('gives a code’s uses to exactly as many as come at once; looking first and counting later would not', async () => {
    const { code } = await aCode(3);
    const rivals = 12;

    const answers = await Promise.allSettled(
      Array.from({ length: rivals }, () => submitAt(TOO_LATE, { lateCode: code })),
    );

    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(refusals).toEqual(Array(rivals - 3).fill('consultation.late-code-unusable'));
    expect(await database.query(`select uses, used from late_code where uses = 3`)).toEqual([{ uses: 3, used: 3 }]);
    expect(await carelessly(3, rivals)).toBeGreaterThan(3);
  });

  it('is kept by the clock of the code, and by an editor who takes it back', async () => {
    const call = await readCall(database, edition.id, 'workshop');
    const expired = await aCode(5, new Date('2027-12-11T09:59:59Z'));
    const revoked = await aCode(5);
    await inTransaction(database, (tx) => revokeLateCode(tx, call, revoked.id, editor, TOO_LATE));
    const { code } = await aCode(1);

    for (const bad of [expired.code, revoked.code, 'AAAA-BBBB-CCCC']) {
      await expect(lookAtLateCode(database, call.id, bad, TOO_LATE)).rejects.toThrow('late-code-unusable');
    }
    await lookAtLateCode(database, call.id, code, TOO_LATE);
    const [kept] = await database.query(`select * from late_code where id = $1`, [revoked.id]);
    expect(JSON.stringify(kept)).not.toContain(revoked.code);
  });
});

/** The negative control: whoever looks whether a use is left and counts it later lets in too many. */
async function carelessly(uses: number, rivals: number): Promise<number> {
  await aCode(uses, new Date('2027-12-21T00:00:00Z'));
  const [{ id }] = await database.query(`select id from late_code order by created_at desc, expires_at desc limit 1`);
  let let_in = 0;
  await Promise.all(
    Array.from({ length: rivals }, async () => {
      const [{ used }] = await database.query(`select used from late_code where id = $1`, [id]);
      if (used >= uses) return;
      let_in++;
      await database.query(`update late_code set used = $2 where id = $1`, [id, used + 1]);
    }),
  );
  return let_in;
}

describe('a submission', () => {
  it('counts once its address is proven; only then are the co-organizers asked, each once', async () => {
    const named = { name: 'Rui Costa', email: 'rui@carriers.example' };
    const draft = aSubmissionDraft({ coOrganizers: [named], email: 'First@planning.example' });
    await submit(database, edition, 'workshop', draft, { pageKey: 'page 1' }, IN_TIME);
    await submit(database, edition, 'workshop', draft, { pageKey: 'page 1' }, IN_TIME);
    expect(await lettersTo('rui@carriers.example')).toEqual([]);

    const proof = await proofOf(database, 'First@planning.example');
    const [token, ...others] = await Promise.allSettled(
      Array.from({ length: 5 }, () => proveSubmission(database, edition, proof, IN_TIME)),
    ).then((all) => all.sort((a, b) => a.status.localeCompare(b.status)));

    expect(others.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(await lettersTo('rui@carriers.example')).toEqual(['consultation.co-organizer']);
    expect(await lettersTo('First@planning.example')).toEqual([
      'consultation.acknowledgement',
      'consultation.received',
    ]);
    const own = await ownSubmissionByLink(database, edition, (token as { value: string }).value, IN_TIME);
    expect(own).toMatchObject({ status: 'received', title: draft.title, mayEdit: true, minutes: 60, isPublic: true });
    expect(own.coOrganizers).toMatchObject([{ name: 'Rui Costa', state: 'invited' }]);
    expect(own.personId).not.toBeNull();
  });

  it('is written anew until the deadline; who stays keeps the answer, who is new is asked, who is gone is no more', async () => {
    const people = ['ada', 'ben'].map((name) => ({ name, email: `${name}@carriers.example` }));
    const { id, token, email } = await aSubmission(database, edition, { coOrganizers: people });
    await answerAs('ada@carriers.example', 'confirmed');
    const own = await ownSubmissionByLink(database, edition, token, IN_TIME);
    const changed = aSubmissionDraft({
      title: 'Another title',
      coOrganizers: [people[0], { name: 'cai', email: 'cai@carriers.example' }],
    });

    await changeOwnSubmission(database, edition, { id, version: own.version }, changed, IN_TIME);

    const after = await ownSubmissionByLink(database, edition, token, IN_TIME);
    expect(after).toMatchObject({ title: 'Another title', email, version: own.version + 1 });
    expect(after.coOrganizers.map(({ name, state }) => [name, state])).toEqual([
      ['ada', 'confirmed'],
      ['cai', 'invited'],
    ]);
    const again = (version: number, now: Date) => changeOwnSubmission(database, edition, { id, version }, changed, now);
    await expect(again(own.version, IN_TIME)).rejects.toThrow('changed-meanwhile');
    await expect(again(after.version, CLOSES)).rejects.toThrow('not-editable-now');
    await expect(answerAs('ben@carriers.example', 'confirmed')).rejects.toThrow('link-gone');
  });

  it('is taken back once, for good', async () => {
    const { id, token, email } = await aSubmission(database, edition);

    await withdrawSubmission(database, edition, id, TOO_LATE);

    await expect(withdrawSubmission(database, edition, id, TOO_LATE)).rejects.toThrow('not-possible-now');
    const own = await ownSubmissionByLink(database, edition, token, TOO_LATE);
    expect(own).toMatchObject({ status: 'withdrawn', mayEdit: false, mayWithdraw: false });
    expect(await lettersTo(email)).toContain('consultation.withdrawal');
  });

  it('goes when nobody proves it in 48 hours, with all that hangs on it', async () => {
    const named = [{ name: 'Zoe', email: 'zoe@carriers.example' }];
    await submitAt(IN_TIME, {}, { email: 'slow@planning.example', coOrganizers: named });
    const proof = await proofOf(database, 'slow@planning.example');

    await forgetUnproven(database, new Date(IN_TIME.getTime() + 48 * 3_600_000 - 1));
    expect(await count(`email = 'slow@planning.example'`)).toBe(1);
    const later = new Date(IN_TIME.getTime() + 48 * 3_600_000 + 1);
    await expect(proveSubmission(database, edition, proof, later)).rejects.toThrow('link-gone');
    await forgetUnproven(database, later);

    expect(await count(`email = 'slow@planning.example'`)).toBe(0);
    expect(await lettersTo('zoe@carriers.example')).toEqual([]);
  });

  it('names each field that is wrong, and fills no mailbox', async () => {
    const wrong = { email: 'nobody', title: ' ', country: 'XX', actionLines: ['C7'], minutes: 5, mode: null };
    const refusal = await submitAt(IN_TIME, {}, wrong).catch((fault: unknown) => fault);
    expect(
      (refusal as { each: Array<{ field: string; code: string }> }).each.map(({ field, code }) => [field, code]),
    ).toEqual([
      ['email', 'consultation.address-unusable'],
      ['country', 'consultation.country-unknown'],
      ['title', 'consultation.title-missing'],
      ['actionLines', 'consultation.unknown-term'],
      ['mode', 'consultation.mode-missing'],
      ['minutes', 'consultation.minutes-unusable'],
    ]);
    const unanswered = submitAt(IN_TIME, {}, { answers: { format: 'opera' } });
    await expect(unanswered).rejects.toMatchObject({ code: 'forms.answer.choice', field: 'answers/format' });

    for (let sent = 0; sent < 5; sent++) await submitAt(IN_TIME, {}, { email: 'many@planning.example' });
    await expect(submitAt(IN_TIME, {}, { email: 'many@planning.example' })).rejects.toThrow('too-many-at-once');
    expect(await lettersTo('many@planning.example')).toHaveLength(5);
  });
});

async function answerAs(email: string, says: 'confirmed' | 'declined'): Promise<void> {
  const [{ link }] = await database.query(
    `select secrets->>'link' as link from letter where to_address = $1 and kind = 'consultation.co-organizer'`,
    [email],
  );
  await answerAsCoOrganizer(database, edition, tokenIn(link), says, IN_TIME);
}

describe('a copy of an edition', () => {
  it('takes its criteria and its calls with words and forms, as long before its first day and at the same hour', async () => {
    const from = await anEdition(database, { startsOn: '2028-07-03', endsOn: '2028-07-07' });
    await aCall(database, from);
    const criteria = [{ code: 'novelty', names: { en: 'Novelty' } as never, weight: 4 }];
    await inTransaction(database, (tx) => setCriteria(tx, from.id, 0, criteria, editor, OPENS));

    const copy = await inTransaction(database, async (tx) => {
      const draft = { code: 'copied', name: 'Copied', startsOn: '2029-07-09', endsOn: '2029-07-13' };
      const made = await createEdition(tx, draft, editor, OPENS, from.code);
      await copyConsultation(tx, from.code, made, OPENS);
      return made;
    });

    const [{ opensAt, closesAt, names }] = await readCalls(database, copy.id);
    // 23:00 in Zurich stays 23:00, 371 days later
    expect([opensAt, closesAt]).toEqual([new Date('2028-09-06T08:00:00Z'), new Date('2028-12-15T22:00:00Z')]);
    expect(await readCriteria(database, copy.id)).toEqual(criteria);
    expect(names.fr).toBe('Demandes fermes d’ateliers');
    const forms = await database.query(
      `select f.version, f.definition from consultation_form f join consultation_call c on c.id = f.call_id where c.edition_id = $1`,
      [copy.id],
    );
    expect(forms).toMatchObject([{ version: 1, definition: { sections: [{ code: 'session' }] } }]);
  });
});
