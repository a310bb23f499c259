import type { Edition, Reader } from '@app/edition';
import type { StoredFile } from '@app/files';
import { informationOf } from '../asking/asking.queries.js';
import type { InformationRequest } from '../asking/information-request.js';
import { readCategories } from '../categories/categories.queries.js';
import { type CorrectionLine, correctionsOf } from '../correcting/corrections.queries.js';
import { mayCorrect } from '../correcting/correction.rules.js';
import { type RegistrationChange, readHistory } from '../deciding/desk.queries.js';
import { type DecisionClock, decisionClock } from '../decision-clock.js';
import { documentsOf } from '../documents/documents.queries.js';
import { mayChangeDocuments } from '../documents/documents.rules.js';
import { registrationOfLink } from '../proving/registration-links.js';
import { REGISTRATION_FACTS, type RegistrationFacts } from '../registration-facts.js';
import type { ParticipationMode } from '../registration.entity.js';
import { isOpen } from '../registration.rules.js';
import { isLiving, mayFollow, mayStillChange } from '../registration-status.js';
import { type UsualTime, usualTime } from './usual-time.queries.js';
import { placeInLine } from '../waiting/place-in-line.queries.js';

/** What the owner of a registration sees of it. */
export interface OwnRegistration extends RegistrationFacts {
  /** Text of the QR code; null until approved and once it is over. */
  badgeCode: string | null;
  isLiving: boolean;
  mayWithdraw: boolean;
  /** The other way of taking part, where it is open to this registration. */
  maySwitchTo?: ParticipationMode;
  /** In line for a seat, counted from 1. */
  place?: number;
  /** While the accreditation team decides. */
  clock?: DecisionClock;
  /** While somebody decides: how long the rule's decisions usually take. */
  usual?: UsualTime;
  history: RegistrationChange[];
  mayCorrect: boolean;
  corrections: CorrectionLine[];
  /** What we asked and what was answered, oldest first. */
  asked: InformationRequest[];
  /** The question that waits for an answer. */
  question?: InformationRequest;
  /** What they added because we asked for it; undefined while nobody did and nothing is there. */
  documents?: OwnDocuments;
}

/** Documents as their owner sees them. */
export interface OwnDocuments {
  files: StoredFile[];
  mayChange: boolean;
}

/** Who asks for a registration of theirs while signed in. */
export interface RegistrationOwner {
  personId: string | null;
  /** Normal form of the account's address. */
  emailKey: string;
}

type EditionFrame = Pick<Edition, 'id' | 'timeZone' | 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt'>;

type Row = RegistrationFacts & { badgeCode: string | null };

/** By personal link. Refuses `registration.link-gone`. */
export async function ownRegistrationByLink(
  reader: Reader,
  edition: EditionFrame,
  token: string,
  now: Date,
): Promise<OwnRegistration> {
  const id = await registrationOfLink(reader, edition.id, token, 'status', now);
  const [row] = await reader.query<Row[]>(
    `select ${REGISTRATION_FACTS}, badge_code as "badgeCode" from registration where id = $1`,
    [id],
  );
  return withClock(reader, edition, row, now);
}

/** Of somebody who is signed in: the living one, else the newest. */
export async function ownRegistrationOf(
  reader: Reader,
  edition: EditionFrame,
  { personId, emailKey }: RegistrationOwner,
  now: Date,
): Promise<OwnRegistration | undefined> {
  const [row] = await reader.query<Row[]>(
    `select ${REGISTRATION_FACTS}, badge_code as "badgeCode" from registration
     where edition_id = $1 and (person_id = $2 or email_key = $3)
     order by (ended_at is null) desc, submitted_at desc, id limit 1`,
    [edition.id, personId, emailKey],
  );
  return row && withClock(reader, edition, row, now);
}

async function withClock(reader: Reader, edition: EditionFrame, row: Row, now: Date): Promise<OwnRegistration> {
  const { status, provenAt, decisionDueAt } = row;
  const isInReview = status === 'under-review' && provenAt && decisionDueAt;
  const history = await readHistory(reader, row.id);
  const asked = await informationOf(reader, row.id);
  const since = history.findLast(({ to }) => to === 'under-review')?.at ?? provenAt;
  return {
    ...row,
    badgeCode: status === 'approved' || status === 'attended' ? row.badgeCode : null,
    isLiving: isLiving(status),
    mayWithdraw: mayFollow(status, 'withdrawn'),
    maySwitchTo: await otherMode(reader, edition, row, now),
    place: await placeInLine(reader, row.id),
    clock: isInReview ? decisionClock(since!, decisionDueAt, edition.timeZone, now) : undefined,
    usual: isInReview && row.decidingRule ? await usualTime(reader, edition.id, row.decidingRule) : undefined,
    history,
    mayCorrect: mayCorrect(row, edition, now),
    corrections: await correctionsOf(reader, row.id),
    asked,
    question:
      status === 'information-requested' ? asked.findLast((one) => !one.answeredAt && !one.closedAt) : undefined,
    documents: await ownDocuments(reader, row, asked, now),
  };
}

async function ownDocuments(
  reader: Reader,
  { id, status }: Row,
  asked: InformationRequest[],
  now: Date,
): Promise<OwnDocuments | undefined> {
  const files = await documentsOf(reader, id, now);
  const mayChange = mayChangeDocuments(status, asked);
  return mayChange || files.length > 0 ? { files, mayChange } : undefined;
}

async function otherMode(
  reader: Reader,
  edition: EditionFrame,
  { mode, status, category }: Row,
  now: Date,
): Promise<ParticipationMode | undefined> {
  const other = mode === 'on-site' ? 'remote' : 'on-site';
  if (!mayStillChange(status) || !isOpen(edition, other, now)) return undefined;
  const own = (await readCategories(reader, edition.id)).find(({ code }) => code === category);
  return own?.modes.includes(other) ? other : undefined;
}
