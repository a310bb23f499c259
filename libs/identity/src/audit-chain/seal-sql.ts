/**
 * What of a record the chain holds for ever, as one text: JSON of PostgreSQL, whose order and spacing are fixed, with instants in
 * UTC to the microsecond. `r` is the row of audit_record.
 */
export const LASTING = `jsonb_build_array(r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.edition_id,
  r.actor_kind, r.actor_id, r.action, r.subject_kind, r.subject_id)::text`;

/**
 * What may be forgotten: name, reason, details. Salted, so that nobody finds a name by hashing guesses once the salt is gone.
 * Null when it has been forgotten already.
 */
export const FORGETTABLE = `case when r.personal_salt is null then null
  else r.personal_salt || ' ' || jsonb_build_array(r.actor_name, r.reason, r.details)::text end`;
