// The least that a server can do for each kind of request; a process of its own, told what to serve by its parent.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { answerDoor } from './door-floor.mjs';

process.once('message', async ({ databaseUrl, editionId, bytes }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const kept = Object.fromEntries(
    Object.entries(bytes).map(([path, { headers, body, etag }]) => [
      path,
      { headers, body: Buffer.from(body, 'base64'), etag },
    ]),
  );
  const server = createServer((request, response) => {
    if (request.url.includes('/door/')) return void answerDoor(pool, editionId, request, response);
    if (request.method === 'POST') return void register(request, response);
    if (request.url.startsWith('/feeds/people/')) return void privateFeed(request, response);
    const found = kept[request.url];
    if (!found) return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === found.etag)
      return void response.writeHead(304, { etag: found.etag }).end();
    response.writeHead(200, found.headers).end(found.body);
  });

  /** Whose feed it is, by one look-up; the same bytes for everybody. */
  async function privateFeed(request, response) {
    const hash = createHash('sha256').update(request.url.slice('/feeds/people/'.length, -'.ics'.length)).digest();
    const text = 'select person_id from calendar_address where token_hash = $1 and revoked_at is null';
    const { rows } = await pool.query({ name: 'private-feed', text, values: [hash] });
    if (rows.length === 0) return void response.writeHead(404).end();
    const etag = request.headers['if-none-match'];
    if (etag) return void response.writeHead(304, { etag }).end();
    const [{ headers, body }] = Object.values(kept);
    response.writeHead(200, headers).end(body);
  }

  let number = 0;
  /** The same rows as a real application, in one statement and one transaction, with no rule and no check. */
  async function register(request, response) {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { email, givenName, familyName, organization, country, stakeholderType, mode, language } = JSON.parse(text);
    await pool.query({
      name: 'floor',
      text: `with seat as (update seat_pool set taken = taken + 1 where edition_id = $1 and mode = $8 and taken < capacity returning 1),
        key as (insert into idempotency_key (scope, key, request_hash, answer) values ('floor', $10, '\\x00', '{}')),
        applied as (insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country, stakeholder_type, mode, language, status, holds_seat, prove_by, search_text)
          values ($1, $10, $2, $2, $3, $4, $5, $6, $7, $8, $9, 'submitted', exists (select from seat), now() + '48 hours', '') returning id),
        history as (insert into registration_change (registration_id, to_status, by_kind, by_name) select id, 'submitted', 'link', '' from applied),
        link as (insert into registration_link (registration_id, purpose, token_hash, expires_at) select id, 'prove', sha256($10::bytea), now() + '48 hours' from applied),
        letter as (insert into letter (edition_id, kind, cause_key, subject_kind, subject_id, to_address, language) select $1, 'x', $10, 'registration', id, $2, $9 from applied returning id)
        insert into bell (job, subject_id) select 'send-letter', id from letter`,
      values: [
        editionId,
        email,
        givenName,
        familyName,
        organization,
        country,
        stakeholderType,
        mode,
        language,
        `FLOOR-${process.pid}-${number++}`,
      ],
    });
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
  }

  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.on('disconnect', () => process.exit(0));
