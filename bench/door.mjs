// What the door costs on the first morning: looking up by a scanned code and letting in, beside the least that PostgreSQL needs for it.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { SAME_ROWS } from './door-floor.mjs';
import { median } from './measure.mjs';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;
const IN_FLIGHT = 50;
const PEOPLE = 60_000;
/** Of 26 characters, as a real one. */
const codeOf = (i) => String(i).padStart(26, '0').replace(/0/g, 'A').replace(/1/g, 'B');

/** Approved people with a code each; their numbers begin with DOOR. Gives the ids in order. */
export async function bringPeople(databaseUrl, editionId) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const codes = Array.from({ length: PEOPLE }, (_, i) => codeOf(i));
  const { rows } = await client.query(
    `insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country, stakeholder_type,
       mode, language, status, holds_seat, badge_code, prove_by, search_text)
     select $1, 'DOOR-' || n, n || '@door.example', n || '@door.example', 'Adaeze', 'Number ' || n, 'Open Networks Association', 'NG', 'CS',
       'on-site', 'en', 'approved', false, code, now(), 'adaeze number ' || n
     from unnest($2::text[]) with ordinality as given (code, n) returning id, badge_code`,
    [editionId, codes],
  );
  await client.query('analyze registration');
  await client.end();
  return rows.map(({ id, badge_code: code }) => ({ id, code }));
}

/** An officer's session in the edition: the cookie that a browser would send. */
async function cookieOf(databaseUrl, editionId) {
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(
    `with account as (insert into account (email, email_key, name) values ('door@bench.example', 'door@bench.example', 'Bench') returning id),
       role as (insert into role_assignment (account_id, edition_id, role, granted_by) select id, $1, 'check-in-officer', 'bench' from account)
     insert into signed_in_session (account_id, token_hash, expires_at) select id, $2, now() + '1 day' from account`,
    [editionId, createHash('sha256').update(token).digest()],
  );
  await client.end();
  return `forum=${token}`;
}

/** The two requests of the door for `sideBySide`: each of its bursts takes other people. */
export async function doorRequests({ databaseUrl, edition }, people) {
  const cookie = await cookieOf(databaseUrl, edition.id);
  let at = 0;
  const request = (what, bodyOf) => ({
    path: `/api/v1/editions/${edition.code}/door/${what}`,
    status: 200,
    options: {
      method: 'POST',
      requests: [
        {
          setupRequest: (plain) => ({
            ...plain,
            headers: { 'content-type': 'application/json', cookie },
            body: JSON.stringify(bodyOf(people[at++ % people.length])),
          }),
        },
      ],
    },
  });
  return {
    lookUp: request('look-ups', ({ code }) => ({ q: code })),
    admit: request('check-ins', ({ id }) => ({ registrationId: id, desk: '1' })),
  };
}

/** In one process with ten connections: our services and bare prepared statements in turns. Ratios per wall second and per CPU second. */
export async function doorService(databaseUrl, editionId, people, rounds) {
  const { dataSourceFor } = await import(dist('libs/database/src/index.js'));
  const { CheckInService, lookUp, Registration } = await import(dist('libs/registration/src/index.js'));
  const ours = await dataSourceFor(databaseUrl, { pool: 10, entities: [Registration], name: 'bench' }).initialize();
  const bare = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const service = new CheckInService(ours);
  const by = { kind: 'account', id: '11111111-1111-4111-8111-111111111111', name: 'Bench' };
  const next = { at: 0 };
  const fresh = () => people[next.at++ % people.length];
  const admitted = (text) => ({ name: 'bench-admit', text });
  const work = {
    'door, look-up by code, in the service': {
      goal: 0.8,
      ours: () => lookUp(ours, editionId, fresh().code),
      floor: () =>
        bare.query({
          name: 'bench-by-code',
          text: 'select * from registration where badge_code = $1',
          values: [fresh().code],
        }),
    },
    'door, admit, in the service': {
      goal: 0.8,
      ours: () => service.admit({ id: editionId }, { registrationId: fresh().id, desk: '1' }, by, new Date()),
      floor: () => bare.query({ ...admitted(SAME_ROWS), values: [fresh().id, editionId, by.name] }),
    },
  };
  const results = [];
  for (const [name, { goal, ...sides }] of Object.entries(work)) {
    const runs = { floor: [], ours: [] };
    for (let round = -1; round < rounds; round++)
      for (const side of ['floor', 'ours']) {
        const run = await timed(sides[side]);
        if (round >= 0) runs[side].push(run);
      }
    const ratio = (figure) => median(runs.ours.map((run, i) => run[figure] / runs.floor[i][figure]));
    const middle = (side, figure) => median(runs[side].map((run) => run[figure]));
    results.push({
      name,
      goal,
      ratio: ratio('perSecond'),
      cpuRatio: ratio('perCpuSecond'),
      floor: { perSecond: middle('floor', 'perSecond') },
      candidate: { perSecond: middle('ours', 'perSecond') },
    });
  }
  await ours.destroy();
  await bare.end();
  return results;
}

async function timed(act, count = 3_000) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  let left = count;
  const one = async () => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (count * 1000) / (performance.now() - began), perCpuSecond: (count * 1e6) / (user + system) };
}
