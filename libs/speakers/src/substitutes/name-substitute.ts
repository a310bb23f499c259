import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import type { Language } from '@app/i18n';
import { addressOf, mustHaveName, type PersonFacts, readPersonByEmailKey, tidyFacts } from '@app/people';
import { lockProgrammeOf } from '@app/programme';
import { begin } from '../answer-for.js';
import { keepChange } from '../history/keep-change.js';
import { may, mayForOthers } from '../lifecycle.js';
import { lockPart } from '../lock-part.js';
import { type PartRow, readOrganizedPanels } from '../part.queries.js';
import { ChangedTooOften, NotAsked, NotYoursToAnswer } from '../speakers.errors.js';
import { mustBeAhead, usableReason } from '../speakers.rules.js';
import { seatSubstitute } from './seat-substitute.js';
import { needsDecision, readSpeakingRules } from './speaking-rules.js';
import { SubstituteNamedAlready, SubstituteNeedsAddress, SubstituteOnPanel } from './substitutes.errors.js';

/** A substitute as whoever names them describes them. */
export interface SubstituteFacts {
  courtesyTitle?: string;
  givenName?: string;
  familyName?: string;
  positionTitle?: string;
  organization?: string;
  email: string;
  /** Of the letter; left out: that of whose place it is. */
  language?: Language;
  reason?: string;
}

/** Whose place in which session, and who names somebody for it. */
export interface PlaceOf {
  edition: Edition;
  sessionCode: string;
  personId: string;
  by: Actor;
  /** Written down for the person by the organizer of the session or by an editor: also before they were asked. */
  isForOthers?: boolean;
}

/** So many were named for one part: who cannot settle is helped by a person. */
const MOST_NAMED = 10;

/**
 * Names somebody to speak in a person's place; of two at once one is refused. By the edition's rule the programme team decides, or the
 * place is theirs at once. Gives whether it is. Refuses `speakers.not-asked`, `substitute-named-already`, `substitute-needs-address`,
 * `substitute-on-panel`, `reason-too-long`, `changed-too-often`, `gone-panel`, `session-cancelled`, `session-over`, and what
 * `people` refuses of a name or an address.
 */
export async function nameSubstitute(
  tx: Transaction,
  of: PlaceOf,
  facts: SubstituteFacts,
  now: Date,
): Promise<{ isSeated: boolean }> {
  const { part, id } = await keepNamed(tx, of, facts, now);
  if (needsDecision(part, await readSpeakingRules(tx, of.edition.id))) return { isSeated: false };
  await seatSubstitute(tx, of.edition, part.code, id, of.by, now);
  return { isSeated: true };
}

/** The same by an editor of the programme, whose word is the decision. */
export async function nameSubstituteAsEditor(
  tx: Transaction,
  of: PlaceOf,
  facts: SubstituteFacts,
  now: Date,
): Promise<void> {
  const { part, id } = await keepNamed(tx, { ...of, isForOthers: true }, facts, now);
  await seatSubstitute(tx, of.edition, part.code, id, of.by, now);
}

/** The part of somebody on a panel, for one of its session's organizers. Refuses `speakers.not-yours-to-answer`. */
export async function partForOrganizer(
  reader: Reader,
  editionId: string,
  organizerId: string,
  sessionCode: string,
  personId: string,
): Promise<PartRow> {
  const panels = await readOrganizedPanels(reader, editionId, organizerId);
  const part = panels.find((one) => one.code === sessionCode && one.personId === personId);
  if (!part) throw new NotYoursToAnswer();
  return part;
}

/** The programme before the part: whoever seats somebody takes both, in this order. */
async function keepNamed(tx: Transaction, of: PlaceOf, facts: SubstituteFacts, now: Date) {
  const { edition, sessionCode, personId, by } = of;
  await lockProgrammeOf(tx, edition.id);
  let part = await lockPart(tx, edition, sessionCode, personId);
  mustBeAhead(part, now);
  if (!(of.isForOthers ? mayForOthers : may)(part.state, 'name-substitute')) throw new NotAsked();
  const { email, ...told } = tidyFacts(personFacts(facts));
  mustHaveName(told);
  const address = addressOf(email);
  if (!address) throw new SubstituteNeedsAddress();
  await mustNotBeOnPanel(tx, part, address.key);
  const reason = usableReason(facts.reason ?? '');
  await mustNotNameForEver(tx, part);
  if (part.invitationId === null) {
    await begin(tx, part, by, now);
    part = await lockPart(tx, edition, sessionCode, personId);
  }
  const named = { ...told, email: address.address, language: facts.language ?? part.language, reason };
  const id = await write(tx, part, named, by, now);
  await keepChange(tx, part.invitationId!, 'name-substitute', by, now, reason);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  await recordAudit(tx, { by, action: 'speakers.substitute-named', subject, editionId: edition.id }, now);
  return { part, id };
}

function personFacts({ courtesyTitle, givenName, familyName, positionTitle, organization, email }: SubstituteFacts) {
  return { courtesyTitle, givenName, familyName, positionTitle, organization, email } satisfies PersonFacts;
}

async function mustNotBeOnPanel(tx: Transaction, part: PartRow, emailKey: string): Promise<void> {
  if (emailKey === part.emailKey) throw new SubstituteOnPanel();
  const known = await readPersonByEmailKey(tx, emailKey);
  if (!known) return;
  const seats = await tx.query<unknown[]>(
    `select from session_person where session_id = $1 and person_id = $2 and role = any($3)`,
    [part.sessionId, known.id, part.roles],
  );
  if (known.id === part.personId || seats.length > 0) throw new SubstituteOnPanel();
}

async function mustNotNameForEver(tx: Transaction, { sessionId, personId }: PartRow): Promise<void> {
  const [{ count }] = await tx.query<[{ count: number }]>(
    `select count(*)::int as count from speaking_substitution where session_id = $1 and person_id = $2`,
    [sessionId, personId],
  );
  if (count >= MOST_NAMED) throw new ChangedTooOften();
}

/** The index on the row lets one through: two who looked at the same moment both saw nobody. */
async function write(
  tx: Transaction,
  { sessionId, personId }: PartRow,
  named: Omit<SubstituteFacts, 'language'> & { language: string },
  by: Actor,
  now: Date,
): Promise<string> {
  const [row] = await tx.query<Array<{ id: string }>>(
    `insert into speaking_substitution (session_id, person_id, courtesy_title, given_name, family_name, position_title,
       organization, email, language, reason, state, named_at, named_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'named', $11, $12) on conflict do nothing returning id`,
    [
      ...[sessionId, personId, named.courtesyTitle ?? '', named.givenName ?? '', named.familyName ?? ''],
      ...[named.positionTitle ?? '', named.organization ?? '', named.email, named.language, named.reason, now, by.name],
    ],
  );
  if (!row) throw new SubstituteNamedAlready();
  return row.id;
}
