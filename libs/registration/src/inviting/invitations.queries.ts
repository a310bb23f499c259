import type { Reader } from '@app/edition';
import { type LetterState, letterStates } from '@app/mail';
import { conditionsOfWords } from '../searchable.js';
import type { ParticipationMode } from '../registration.entity.js';
import type { RegistrationStatus } from '../registration-status.js';
import { type Invitation, INVITATION, INVITATION_STATES, type InvitationState } from './invitation.js';
import { causeOfLetter } from './inviting-letters.js';
import { NoSuchInvitation } from './inviting.errors.js';

/** More words narrow nothing. */
const WORDS = 8;

/** What the list is narrowed by. */
export interface InvitationFilter {
  state?: InvitationState;
  category?: string;
  /** Parts of name or address, without regard to case, accents, script and order. */
  search?: string;
}

/** An invitation as the desk sees it. */
export interface InvitationRow extends Invitation {
  /** How far the newest letter came; null when it was taken back or removed. */
  letterState: LetterState | null;
  /** What the invited person registered as, and where it stands. */
  registration: {
    id: string;
    number: string;
    status: RegistrationStatus;
    mode: ParticipationMode;
    category: string;
  } | null;
}

export interface InvitationsPage {
  /** The newest first. */
  items: InvitationRow[];
  /** Id of the last one, when there are more. */
  next?: string;
}

/** Where each stands at the instant $2. */
const STATE = `case when i.state = 'open' and i.expires_at <= $2 then 'expired' else i.state end`;

const SEEN = `${INVITATION.replace('i.state', `${STATE} as state`)},
  case when r.id is not null then
    jsonb_build_object('id', r.id, 'number', r.number, 'status', r.status, 'mode', r.mode, 'category', r.category) end as registration`;

/** One page of an edition's invitations; `after`: `next` of the page before. */
export async function readInvitations(
  reader: Reader,
  editionId: string,
  filter: InvitationFilter,
  { size, after }: { size: number; after?: string },
  now: Date,
): Promise<InvitationsPage> {
  const values: unknown[] = [editionId, now];
  const conditions = conditionsOf(filter, values);
  if (filter.state) conditions.push(`${STATE} = $${values.push(filter.state)}`);
  if (after) {
    const last = `(select last.invited_at, last.id from registration_invitation last where last.edition_id = $1 and last.id = $${values.push(after)})`;
    conditions.push(`(i.invited_at, i.id) < ${last}`);
  }
  const rows = await reader.query<Invitation[]>(
    `select ${SEEN} from registration_invitation i left join registration r on r.id = i.registration_id
     where ${conditions.join(' and ')} order by i.invited_at desc, i.id desc limit ${size + 1}`,
    values,
  );
  const items = await withLetters(reader, rows.slice(0, size));
  return { items, next: rows.length > size ? items.at(-1)!.id : undefined };
}

/** Refuses `inviting.unknown`. */
export async function readInvitation(reader: Reader, editionId: string, id: string, now: Date): Promise<InvitationRow> {
  const rows = await reader.query<Invitation[]>(
    `select ${SEEN} from registration_invitation i left join registration r on r.id = i.registration_id
     where i.edition_id = $1 and i.id = $3`,
    [editionId, now, id],
  );
  if (rows.length === 0) throw new NoSuchInvitation();
  return (await withLetters(reader, rows))[0];
}

/** How many stand where, under the same filter whatever its state. */
export async function countInvitations(
  reader: Reader,
  editionId: string,
  filter: InvitationFilter,
  now: Date,
): Promise<Record<InvitationState, number>> {
  const values: unknown[] = [editionId, now];
  const conditions = conditionsOf(filter, values);
  const rows = await reader.query<Array<{ state: InvitationState; count: number }>>(
    `select ${STATE} as state, count(*)::int as count from registration_invitation i where ${conditions.join(' and ')} group by 1`,
    values,
  );
  const countOf = (state: InvitationState) => rows.find((row) => row.state === state)?.count ?? 0;
  return Object.fromEntries(INVITATION_STATES.map((state) => [state, countOf(state)])) as Record<
    InvitationState,
    number
  >;
}

function conditionsOf({ category, search }: InvitationFilter, values: unknown[]): string[] {
  const conditions = ['i.edition_id = $1'];
  if (category) conditions.push(`i.category = $${values.push(category)}`);
  const param = (value: string) => `$${values.push(value)}`;
  conditions.push(...conditionsOfWords(search ?? '', 'i.search_text', param, WORDS));
  return conditions;
}

async function withLetters(reader: Reader, rows: Invitation[]): Promise<InvitationRow[]> {
  const states = await letterStates(reader, rows.map(causeOfLetter));
  return (rows as InvitationRow[]).map((row) => ({ ...row, letterState: states.get(causeOfLetter(row)) ?? null }));
}
