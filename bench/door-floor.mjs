// The least that a server can do at the door: one prepared statement, no rule, no session.

/** The rows of an admission with no rule and no check. */
export const SAME_ROWS = `with admitted as (update registration set status = 'attended', version = version + 1, updated_at = now() where id = $1 and status = 'approved' returning id),
  entered as (insert into check_in (edition_id, registration_id, at, by_name, desk) select $2, id, now(), $3, '1' from admitted),
  history as (insert into registration_change (registration_id, from_status, to_status, by_kind, by_name) select id, 'approved', 'attended', 'account', $3 from admitted)
  insert into audit_record (edition_id, actor_kind, actor_name, action, subject_kind, subject_id) select $2, 'account', $3, 'registration.attended', 'registration', id from admitted`;

const BY_CODE = 'select * from registration where badge_code = $1';

/** Answers a look-up by its code, and admits by the id. */
export async function answerDoor(pool, editionId, request, response) {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { q, registrationId } = JSON.parse(text);
  const { rows } = q
    ? await pool.query({ name: 'floor-by-code', text: BY_CODE, values: [q] })
    : await pool.query({ name: 'floor-admit', text: SAME_ROWS, values: [registrationId, editionId, 'Bench'] });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
}
