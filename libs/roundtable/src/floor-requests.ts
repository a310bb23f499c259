import type { Transaction } from '@app/database';
import { type AuditAction, recordAudit, type Actor } from '@app/identity';
import { formalName, readPerson, tidy, NoSuchPerson } from '@app/people';
import { entityKey, type SpeaksFor } from './entity-key.js';
import { FloorRequest } from './floor-request.entity.js';
import type { RoundTable } from './round-table.entity.js';
import { readCategoryTable } from './round-table.queries.js';
import { lockRoundTable } from './round-tables.js';
import { tellOfReleased } from './statements/public-statements.js';
import { tellCalendars } from './tell-calendars.js';
import {
  AlreadyWithdrawn,
  ChangedMeanwhile,
  CountryUnknown,
  EntityHasSpeaker,
  NoSuchRequest,
  PersonAsked,
} from './roundtable.errors.js';
import {
  mustBeInTimeOrSayWhy,
  mustBeKnownOffice,
  mustBeOpen,
  mustBeUsableMinutes,
  mustHaveArrived,
  mustSayForWhom,
} from './roundtable.rules.js';
import type { Part } from './speaking-order.js';

/** What an officer writes down when somebody asks for the floor. */
export interface RequestFacts {
  part: Part;
  /** One of `knownOffices` of the edition's table. */
  office: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  speaksFor: SpeaksFor;
  entity: string;
  presentOnSite: boolean;
  attends: boolean;
  /** Null: as everybody. */
  minutes: number | null;
  /** How the name is said; at most 200 characters. */
  spokenAs: string;
  /** Language code, null when nobody said. */
  speaksIn: string | null;
  /** When the request came in, which may be before it was typed. */
  requestedAt: Date;
}

export interface FloorAct {
  /** Needed after the deadline. */
  reason?: string;
  by: Actor;
  now: Date;
}

/**
 * Puts a person on the list of speakers. Refuses `roundtable.list-final`, `roundtable.reason-missing-late`,
 * `roundtable.entity-has-speaker` (R25), `roundtable.person-asked`, and what is wrong with the facts, by field.
 */
export async function askForFloor(
  tx: Transaction,
  sessionId: string,
  personId: string,
  facts: RequestFacts,
  act: FloorAct,
): Promise<FloorRequest> {
  const list = await lockRoundTable(tx, sessionId);
  mustTakeRequests(list, act);
  await mustBeUsable(tx, list, facts, act.now);
  if (!(await readPerson(tx, personId))) throw new NoSuchPerson();
  const request = tx.create(FloorRequest, { sessionId, personId, ...kept(facts), state: 'requested', version: 1 });
  await mustStandAlone(tx, request);
  await tx.save(request);
  await noteChange(tx, list, request, 'roundtable.floor-asked', act);
  return request;
}

/** Changes a request that was read as `version`. Refuses as above, and `roundtable.request-changed-meanwhile` (stale). */
export async function changeRequest(
  tx: Transaction,
  sessionId: string,
  id: string,
  version: number,
  changes: Partial<RequestFacts>,
  act: FloorAct,
): Promise<FloorRequest> {
  const list = await lockRoundTable(tx, sessionId);
  mustTakeRequests(list, act);
  const request = await standingRequest(tx, sessionId, id, version);
  Object.assign(request, changes);
  await mustBeUsable(tx, list, request, act.now);
  Object.assign(request, kept(request), { version: version + 1 });
  await mustStandAlone(tx, request);
  await tx.save(request);
  await noteChange(tx, list, request, 'roundtable.request-changed', act, { fields: Object.keys(changes) });
  return request;
}

/** Takes a person off the list. `attends` says whether they still come to the edition: a deputy's category hangs on it (R21). */
export async function withdrawRequest(
  tx: Transaction,
  sessionId: string,
  id: string,
  version: number,
  attends: boolean,
  act: FloorAct,
): Promise<FloorRequest> {
  const list = await lockRoundTable(tx, sessionId);
  mustBeOpen(list);
  const request = await standingRequest(tx, sessionId, id, version);
  Object.assign(request, { state: 'withdrawn', attends, version: version + 1 });
  await tx.save(request);
  await noteChange(tx, list, request, 'roundtable.request-withdrawn', act, { attends });
  await tellOfReleased(tx, list, act.now);
  return request;
}

function mustTakeRequests(list: RoundTable, { reason, now }: FloorAct): void {
  mustBeOpen(list);
  mustBeInTimeOrSayWhy(list, reason ?? '', now);
}

async function mustBeUsable(tx: Transaction, list: RoundTable, facts: RequestFacts, now: Date): Promise<void> {
  mustHaveArrived(facts.requestedAt, now);
  const table = await readCategoryTable(tx, list.editionId);
  mustBeKnownOffice(facts.office, table);
  mustSayForWhom(facts, table);
  if (facts.minutes !== null) mustBeUsableMinutes(facts.minutes, 'minutes');
  if (facts.country) await mustBeKnownCountry(tx, facts.country);
}

async function mustBeKnownCountry(tx: Transaction, country: string): Promise<void> {
  const known = await tx.query(`select 1 from country where alpha2 = $1`, [country]);
  if (known.length === 0) throw new CountryUnknown(country);
}

function kept(facts: RequestFacts): RequestFacts & { entityKey: string } {
  const { part, office, country, speaksFor, presentOnSite, attends, minutes, speaksIn, requestedAt } = facts;
  const entity = tidy(facts.entity);
  const spokenAs = tidy(facts.spokenAs);
  const known = {
    part,
    office,
    country,
    speaksFor,
    entity,
    presentOnSite,
    attends,
    minutes,
    spokenAs,
    speaksIn,
    requestedAt,
  };
  return { ...known, entityKey: entityKey(known) };
}

/** R25, and nobody twice. The list is locked, so nothing comes between this look and the write; two unique indexes stand behind it. */
async function mustStandAlone(tx: Transaction, request: FloorRequest): Promise<void> {
  const [other] = await tx.query(
    `select f.person_id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName"
     from floor_request f join person p on p.id = f.person_id
     where f.session_id = $1 and f.state = 'requested' and f.id is distinct from $2 and (f.entity_key = $3 or f.person_id = $4)
     order by f.person_id = $4 desc`,
    [request.sessionId, request.id ?? null, request.entityKey, request.personId],
  );
  if (!other) return;
  throw other.personId === request.personId ? new PersonAsked() : new EntityHasSpeaker(formalName(other));
}

/** The request as it was read, which stands. Refuses `roundtable.request-unknown`, `request-changed-meanwhile` (stale), `already-withdrawn`. */
export async function standingRequest(
  tx: Transaction,
  sessionId: string,
  id: string,
  version: number,
): Promise<FloorRequest> {
  const request = await tx.findOneBy(FloorRequest, { id, sessionId });
  if (!request) throw new NoSuchRequest();
  if (request.version !== version) throw new ChangedMeanwhile('request');
  if (request.state === 'withdrawn') throw new AlreadyWithdrawn();
  return request;
}

/**
 * The list has changed, and perhaps others that were given out, where somebody of the same country speaks (R21). Nobody who edits their
 * settings is disturbed: versions stay.
 */
async function noteChange(
  tx: Transaction,
  list: RoundTable,
  request: FloorRequest,
  action: AuditAction,
  { reason, by, now }: FloorAct,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.query(
    `update round_table set changed_at = $2 where session_id = $1 or (edition_id = $3 and list_state <> 'provisional' and exists (
       select from floor_request f where f.session_id = round_table.session_id and f.state = 'requested'
         and f.country = $4 and f.person_id <> $5))`,
    [list.sessionId, now, list.editionId, request.country, request.personId],
  );
  await tellCalendars(tx, list.editionId, now);
  const subject = { kind: 'floor-request', id: request.id };
  const why = tidy(reason ?? '') || undefined;
  await recordAudit(tx, { by, action, subject, editionId: list.editionId, reason: why, details }, now);
}
