import { addCall, type Call, type CallKind, proveSubmission, submit, type SubmissionDraft } from '@app/consultation';
import { dataSourceFor, inTransaction } from '@app/database';
import { type Edition, EDITION_ENTITIES } from '@app/edition';
import { Account, systemActor } from '@app/identity';
import { Person } from '@app/people';
import { PROGRAMME_ENTITIES } from '@app/programme';
import type { DataSource } from 'typeorm';
import { tokenIn } from '../support/registration-links.js';

let made = 0;

/** The window of a call made by `aCall`. */
export const OPENS = new Date('2027-09-01T08:00:00Z');
export const CLOSES = new Date('2027-12-10T22:00:00Z');
export const ANSWERS = new Date('2028-02-01T17:00:00Z');
/** While it is open. */
export const IN_TIME = new Date('2027-11-03T10:00:00Z');
/** After its deadline. */
export const TOO_LATE = new Date('2027-12-11T10:00:00Z');

/** A pool for all that the consultation touches. */
export function aConsultationDatabase(url: string): Promise<DataSource> {
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Account, Person];
  return dataSourceFor(url, { entities, pool: 12, name: 'test' }).initialize();
}

/** A call with the usual form, open from September to December 2027. */
export function aCall(database: DataSource, edition: Edition, kind: CallKind = 'workshop'): Promise<Call> {
  const draft = { kind, opensAt: OPENS, closesAt: CLOSES, answersBy: ANSWERS };
  return inTransaction(database, (tx) => addCall(tx, edition.id, draft, systemActor('test'), OPENS));
}

/** A whole workshop request of somebody new. */
export function aSubmissionDraft(changes: Partial<SubmissionDraft> = {}): SubmissionDraft {
  const number = ++made;
  return {
    email: `submitter${number}@planning.example`,
    givenName: 'Adaeze',
    familyName: `Nwosu ${number}`,
    organization: `Lagos Open Networks ${number}`,
    country: 'NG',
    stakeholderType: 'CS',
    language: 'en',
    title: `Community networks ${number}`,
    textLanguage: 'en',
    summary: 'How villages build and keep their own networks.',
    actionLines: ['C2', 'C6'],
    sdgs: [9, 11],
    languages: ['en', 'fr'],
    mode: 'on-site-and-remote',
    minutes: 60,
    speakers: ['Ana Lima, director, Rede Viva'],
    coOrganizers: [],
    isPublic: true,
    answers: { format: 'panel', interaction: 'Questions from both rooms.' },
    ...changes,
  };
}

/** A submission whose address is proven. Gives its id and the token of the status page. */
export async function aSubmission(
  database: DataSource,
  edition: Edition,
  changes: Partial<SubmissionDraft> = {},
  { kind = 'workshop', now = IN_TIME }: { kind?: CallKind; now?: Date } = {},
): Promise<{ id: string; code: string; email: string; token: string }> {
  const draft = aSubmissionDraft(changes);
  await submit(database, edition, kind, draft, {}, now);
  const token = await proveSubmission(database, edition, await proofOf(database, draft.email), now);
  const [{ id, code }] = await database.query(
    `select id, code from submission where email = $1 order by submitted_at desc, id limit 1`,
    [draft.email],
  );
  return { id, code, email: draft.email, token };
}

/** The token in the newest letter by which an address proves a submission. */
export async function proofOf(database: DataSource, email: string): Promise<string> {
  const [{ link }] = await database.query(
    `select secrets->>'link' as link from letter where to_address = $1 and kind = 'consultation.acknowledgement'
     order by created_at desc, id limit 1`,
    [email],
  );
  return tokenIn(link);
}
