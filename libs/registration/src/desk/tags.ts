import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { NoSuchTag, TagUnusable } from '../registration.errors.js';
import { searchable } from '../searchable.js';
import type { DeskTag } from './desk-marks.queries.js';

const LONGEST_NAME = 40;

/** A tag and how many registrations bear it. */
export interface TagInUse extends DeskTag {
  count: number;
}

/** The tags of an edition by name. */
export function tagsOf(reader: Reader, editionId: string): Promise<TagInUse[]> {
  return reader.query<TagInUse[]>(
    `select t.id, t.name, (select count(*)::int from registration_tag g where g.tag_id = t.id) as count
     from desk_tag t where t.edition_id = $1 order by t.name_key`,
    [editionId],
  );
}

/** The tag of that name, made when the edition has none. Case and accents make no other tag. Refuses `registration.tag-unusable`. */
export async function findOrAddTag(tx: Transaction, editionId: string, name: string, now: Date): Promise<DeskTag> {
  const tidied = tidy(name);
  if (!tidied || tidied.length > LONGEST_NAME) throw new TagUnusable(LONGEST_NAME);
  await tx.query(
    `insert into desk_tag (edition_id, name, name_key, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [editionId, tidied, searchable(tidied), now],
  );
  const [tag] = await tx.query<DeskTag[]>(`select id, name from desk_tag where edition_id = $1 and name_key = $2`, [
    editionId,
    searchable(tidied),
  ]);
  return tag;
}

/** Refuses `registration.tag-unknown`. */
export async function readTag(reader: Reader, editionId: string, id: string): Promise<DeskTag> {
  const [tag] = await reader.query<DeskTag[]>(`select id, name from desk_tag where edition_id = $1 and id = $2`, [
    editionId,
    id,
  ]);
  if (!tag) throw new NoSuchTag();
  return tag;
}

/** Which tag of which registration. */
export interface TagOn {
  editionId: string;
  registrationId: string;
  tag: DeskTag;
}

/** Puts a tag on a registration. Doing it twice is once: then it gives false. */
export async function putTag(tx: Transaction, on: TagOn, by: Actor, now: Date): Promise<boolean> {
  const put = await tx.query<unknown[]>(
    `insert into registration_tag (registration_id, tag_id, at, by_name) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [on.registrationId, on.tag.id, now, by.name],
  );
  if (put.length === 1) await recordTag(tx, 'registration.tagged', on, by, now);
  return put.length === 1;
}

/** Takes it off; false when it was not there. */
export async function takeTagOff(tx: Transaction, on: TagOn, by: Actor, now: Date): Promise<boolean> {
  const [, taken] = await tx.query<[unknown, number]>(
    `delete from registration_tag where registration_id = $1 and tag_id = $2`,
    [on.registrationId, on.tag.id],
  );
  if (taken === 1) await recordTag(tx, 'registration.untagged', on, by, now);
  return taken === 1;
}

/** Removes a tag from the edition and from everybody who bears it. Refuses `registration.tag-unknown`. */
export async function removeTag(tx: Transaction, editionId: string, id: string, by: Actor, now: Date): Promise<void> {
  const tag = await readTag(tx, editionId, id);
  await tx.query(`delete from desk_tag where id = $1`, [id]);
  const subject = { kind: 'desk-tag', id };
  await recordAudit(
    tx,
    { by, action: 'registration.tag-removed', subject, editionId, details: { name: tag.name } },
    now,
  );
}

async function recordTag(
  tx: Transaction,
  action: AuditAction,
  { editionId, registrationId, tag }: TagOn,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = { kind: 'registration', id: registrationId };
  await recordAudit(tx, { by, action, subject, editionId, details: { tag: tag.name } }, now);
}
