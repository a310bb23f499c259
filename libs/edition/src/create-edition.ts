import type { Transaction } from '@app/database';
import { recordAudit, RoleService, staffOf, type Actor } from '@app/identity';
import { bringCountries } from './countries/bring-countries.js';
import { startingEdition, type EditionDraft } from './edition-draft.js';
import { Edition } from './edition.entity.js';
import { CodeTaken, NoSuchEdition } from './edition.errors.js';
import { mustBeUsable, mustBeUsableCode } from './edition.rules.js';
import { forgetEditionsAfterCommit } from './known-editions.js';
import { STARTING_VOCABULARIES } from './vocabularies/edition-vocabularies.js';
import { daysBetween } from './zoned-time.js';

/**
 * Makes a real, empty edition: its vocabularies, the countries, a registration window that is open from now on. With `copyOf` it
 * takes rooms, vocabularies, rules and staff of an earlier edition instead. Seats are the registration room's, so its pools are
 * opened by whoever calls this, in the same transaction. Refuses what `mustBeUsable` refuses, `edition.code-taken`, `edition.unknown`.
 */
export async function createEdition(
  tx: Transaction,
  draft: EditionDraft,
  by: Actor,
  now: Date,
  copyOf?: string,
): Promise<Edition> {
  mustBeUsableCode(draft.code);
  const earlier = copyOf === undefined ? undefined : await earlierEdition(tx, copyOf);
  const edition = await writeEdition(tx, draft, earlier, now);
  await bringCountries(tx);
  if (earlier) await takeOver(tx, earlier, edition, by, now);
  else await writeStartingVocabularies(tx, edition.id);
  const details = earlier ? { copyOf: earlier.code } : {};
  const subject = { kind: 'edition', id: edition.id };
  await recordAudit(tx, { by, action: 'edition.created', subject, editionId: edition.id, details }, now);
  forgetEditionsAfterCommit(tx);
  return edition;
}

async function earlierEdition(tx: Transaction, code: string): Promise<Edition> {
  const earlier = await tx.findOneBy(Edition, { code });
  if (!earlier) throw new NoSuchEdition(code);
  return earlier;
}

async function writeEdition(
  tx: Transaction,
  draft: EditionDraft,
  earlier: Edition | undefined,
  now: Date,
): Promise<Edition> {
  const isFirst = !(await tx.existsBy(Edition, { isCurrent: true }));
  const wanted = startingEdition({ ...draft, isCurrent: false }, earlier, now);
  mustBeUsable({ ...wanted, id: '' });
  const written = await tx.createQueryBuilder().insert().into(Edition).values(wanted).orIgnore().execute();
  if (written.raw.length === 0) throw new CodeTaken(draft.code);
  const edition = await tx.findOneByOrFail(Edition, { code: draft.code });
  if (draft.isCurrent ?? isFirst) await leadHere(tx, edition);
  return edition;
}

/** From the commit on `/` leads to this edition and to no other. */
export async function leadHere(tx: Transaction, edition: Edition): Promise<void> {
  await tx.query(`update edition set is_current = false where is_current and id <> $1`, [edition.id]);
  await tx.query(`update edition set is_current = true where id = $1`, [edition.id]);
  edition.isCurrent = true;
}

async function writeStartingVocabularies(tx: Transaction, editionId: string): Promise<void> {
  const terms = Object.entries(STARTING_VOCABULARIES).flatMap(([vocabulary, drafts]) =>
    drafts.map((draft, position) => ({ vocabulary, position, ...draft })),
  );
  await tx.query(
    `insert into vocabulary_term (edition_id, vocabulary, code, parent_code, labels, details, position)
     select $1, vocabulary, code, "parentCode", labels, coalesce(details, '{}'), position
     from jsonb_to_recordset($2::jsonb) as term (vocabulary text, code text, "parentCode" text, labels jsonb, details jsonb, position int)`,
    [editionId, JSON.stringify(terms)],
  );
}

async function takeOver(tx: Transaction, earlier: Edition, edition: Edition, by: Actor, now: Date): Promise<void> {
  await tx.query(
    `insert into vocabulary_term (edition_id, vocabulary, code, parent_code, labels, details, position)
     select $2, vocabulary, code, parent_code, labels, details, position from vocabulary_term where edition_id = $1`,
    [earlier.id, edition.id],
  );
  await tx.query(
    `insert into room (edition_id, code, name, building, floor, capacity, booths, booth_languages, layout, captioning, streaming, position)
     select $2, code, name, building, floor, capacity, booths, booth_languages, layout, captioning, streaming, position
     from room where edition_id = $1 and closed_at is null`,
    [earlier.id, edition.id],
  );
  await takeOverTimes(tx, earlier, edition);
  const roles = new RoleService();
  for (const member of await staffOf(tx, earlier.id)) {
    for (const role of member.roles) {
      await roles.grant(tx, { accountId: member.accountId, editionId: edition.id, role }, by, now);
    }
  }
}

/** Walking times as they are; breaks on the same day of the Forum and by the same clock. A blocker belongs to its own year. */
async function takeOverTimes(tx: Transaction, earlier: Edition, edition: Edition): Promise<void> {
  await tx.query(
    `insert into walking_times (edition_id, within_building, between_buildings, walks)
     select $2, within_building, between_buildings, walks from walking_times where edition_id = $1`,
    [earlier.id, edition.id],
  );
  const at = (column: string) => `((${column} at time zone $3) + make_interval(days => $5::int)) at time zone $4`;
  await tx.query(
    `insert into programme_break (edition_id, names, starts_at, ends_at, is_public)
     select $2, names, ${at('starts_at')}, ${at('ends_at')}, is_public from programme_break
     where edition_id = $1 and (${at('starts_at')} at time zone $4)::date <= $6::date`,
    [
      earlier.id,
      edition.id,
      earlier.timeZone,
      edition.timeZone,
      daysBetween(earlier.startsOn, edition.startsOn),
      edition.endsOn,
    ],
  );
}
