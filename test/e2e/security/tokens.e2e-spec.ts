import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, RoleService, systemActor } from '@app/identity';
import { SCOPES } from '../../../apps/api/src/access/scopes.js';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = ReturnType<typeof supertest.agent>;

let api: TestApi;
let edition: Edition;
let editor: Agent;
let people = 0;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-04-28T08:00:00Z');
  edition = await anEdition(api.database);
  editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
});
afterAll(() => api.close());

const path = (below: string) => `/api/v1/editions/${edition.code}${below}`;
const inDays = (days: number) => new Date(api.clock.now().getTime() + days * 86_400_000).toISOString();
const wish = (more: object = {}) => ({ name: 'Board', scopes: ['programme:read'], expiresAt: inDays(30), ...more });
const make = (who: Agent, more?: object) => who.post(path('/api-tokens')).send(wish(more));
const bearing = (secret: string) => supertest.agent(api.url).set('Authorization', `Bearer ${secret}`) as Agent;
const auditOf = (id: string) =>
  api.database.query(`select action, actor_name as by from audit_record where subject_id = $1 order by id`, [id]);

async function somebody(role: string): Promise<{ agent: Agent; accountId: string; email: string }> {
  const email = `somebody-${++people}@wsis.example`;
  const agent = await api.signedIn(email, [[edition.id, role]]);
  const [{ id }] = await api.database.query(`select id from account where email = $1`, [email]);
  return { agent, accountId: id, email };
}

describe('making a token', () => {
  it('shows the secret once; what is kept is its hash, and the log says what it may', async () => {
    const { body } = await make(editor).expect(201);

    expect(body).toEqual({ id: expect.any(String), secret: expect.stringMatching(/^forum_[\w-]{43}$/) });
    const [row] = await api.database.query(`select t.*, to_jsonb(t)::text as whole from api_token t where id = $1`, [
      body.id,
    ]);
    expect(row.token_hash).toEqual(createHash('sha256').update(body.secret).digest());
    const log = await api.database.query(`select details::text from audit_record where subject_id = $1`, [body.id]);
    expect(JSON.stringify([row.whole, log])).not.toContain(body.secret.slice(6));
    expect(JSON.parse(log[0].details).scopes).toEqual(['programme:read']);
    const list = await editor.get(path('/api-tokens')).expect(200);
    expect(list.text).not.toContain(body.secret.slice(6));
    expect(list.body.tokens[0]).toMatchObject({
      id: body.id,
      name: 'Board',
      isMine: true,
      lastUsedAt: null,
      revokedAt: null,
    });
  });

  it('offers the scopes that one’s own roles open, and refuses all others', async () => {
    const { body } = await editor.get(path('/api-tokens')).expect(200);

    const mine = ['edition:read', 'registration-rules:read', 'letters:read', 'letters:write'];
    const desks = ['programme:read', 'programme:write', 'consultation:read', 'consultation:write'];
    expect([...body.scopes].sort()).toEqual([...mine, ...desks].sort());
    for (const scope of SCOPES.filter((one) => !body.scopes.includes(one))) {
      const refused = await make(editor, { scopes: ['programme:read', scope] });
      expect([scope, refused.status, refused.body.code]).toEqual([scope, 422, 'common.scope-beyond-rights']);
    }
  });

  it.each([
    ['without a scope', { scopes: [] }, 400],
    ['with an unknown scope', { scopes: ['everything'] }, 400],
    ['without a name', { name: ' ' }, 400],
    ['without an end', { expiresAt: undefined }, 400],
    ['that has ended', { expiresAt: '2020-01-01T00:00:00Z' }, 422],
    ['for longer than a year', { expiresAt: '2099-01-01T00:00:00Z' }, 422],
  ])('%s is refused', async (_, more, status) => {
    await make(editor, more).expect(status);
  });

  it('of the twenty-first tells to revoke one first, also of twenty-five at once', async () => {
    const { agent } = await somebody('programme-editor');

    const answers = await Promise.all(Array.from({ length: 25 }, () => make(agent)));

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(20).fill(201), ...Array(5).fill(409)]);
  });
});

describe('using a token', () => {
  it('acts in the name of its maker; the log says by which token, and the list when it was used', async () => {
    const { agent, email } = await somebody('programme-editor');
    const { id, secret } = (await make(agent, { scopes: ['programme:read', 'programme:write'] })).body;
    const program = bearing(secret);

    const added = await program
      .post(path('/draft-sessions'))
      .send({ title: 'By a program', typeCode: 'thematic-workshop' });

    expect([added.status, added.body]).toEqual([201, expect.anything()]);
    const [record] = await api.database.query(
      `select actor_kind as kind, actor_name as by, details ->> 'token' as token from audit_record where action = 'programme.session-added' order by id desc limit 1`,
    );
    expect(record).toEqual({ kind: 'account', by: email, token: id });
    const { body } = await agent.get(path('/api-tokens'));
    expect(body.tokens.map(({ lastUsedAt }: { lastUsedAt: string }) => lastUsedAt)).toEqual([
      api.clock.now().toISOString(),
    ]);
  });

  it('says of itself what it may and until when', async () => {
    const { secret } = (await make(editor)).body;

    const { body } = await bearing(secret).get('/api/v1/me').expect(200);

    expect(body).toMatchObject({ email: 'editor@wsis.example', token: { name: 'Board', scopes: ['programme:read'] } });
    expect(body.editions).toEqual([expect.objectContaining({ code: edition.code, roles: ['programme-editor'] })]);
    expect((await editor.get('/api/v1/me')).body.token).toBeNull();
  });

  it('says how one gets in, and which scope is missing', async () => {
    const { secret } = (await make(editor)).body;
    const program = bearing(secret);

    const challengeOf = async (ask: supertest.Test) => (await ask).headers['www-authenticate'];

    expect(await challengeOf(api.anyone.get(path('/board')))).toBe('Bearer');
    expect(await challengeOf(bearing('forum_x').get(path('/board')))).toBe('Bearer error="invalid_token"');
    expect(await challengeOf(program.post(path('/draft-sessions')).send({}))).toBe(
      'Bearer error="insufficient_scope", scope="programme:write"',
    );
  });

  it('counts alone: no cookie helps a bad token, and none is asked beside a good one', async () => {
    const secretary = (await somebody('secretariat')).agent;
    const { secret } = (await make(editor)).body;

    await secretary.get(path('/staff')).set('Authorization', 'Bearer forum_invented').expect(401);
    await secretary.get(path('/staff')).set('Authorization', 'Bearer').expect(401);
    await secretary.get(path('/staff')).set('Authorization', `Bearer ${secret}`).expect(403);
    await secretary.get(path('/staff')).set('Authorization', 'Basic c3RhZ2luZzpkb29y').expect(200);
    await api.anyone.get(`${path('/board')}?access_token=${secret}&token=${secret}`).expect(401);
  });

  it('is not asked where it comes from, while a browser is', async () => {
    const { secret } = (await make(editor, { scopes: ['programme:write'] })).body;
    const foreign = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' };
    const draft = { title: 'From a program with an origin', typeCode: 'thematic-workshop' };

    await bearing(secret).post(path('/draft-sessions')).set(foreign).send(draft).expect(201);
    await editor.post(path('/draft-sessions')).set(foreign).send(draft).expect(403);
    const forged = await editor
      .post(path('/draft-sessions'))
      .set({ ...foreign, Authorization: 'Bearer x' })
      .send(draft);
    expect(forged.status).toBe(401);
  });

  it('leaves open what is open to anyone, also with a token that is over', async () => {
    await bearing('forum_over').get('/api/v1/editions').expect(200);
    await bearing('forum_over').get(path('/sessions')).expect(200);
  });

  it('may ask as often as documented, whatever it asks, and is told when to come back', async () => {
    const strict = await anApi({ CLIENT_LIMITS: '0.01' });
    const here = await anEdition(strict.database);
    const agent = await strict.signedIn('busy@wsis.example', [[here.id, 'programme-editor']]);
    const { body } = await agent
      .post(`/api/v1/editions/${here.code}/api-tokens`)
      .send({ name: 'Busy', scopes: ['programme:read'], expiresAt: inDays(1) });
    const statuses: number[] = [];
    let retryAfter = '';

    for (let n = 0; n < 32; n++) {
      const answer = await supertest(strict.url).get('/api/v1/me').set('Authorization', `Bearer ${body.secret}`);
      statuses.push(answer.status);
      retryAfter = answer.headers['retry-after'];
    }

    await agent.get('/api/v1/me').expect(200);
    await strict.close();
    expect([statuses, retryAfter]).toEqual([[...Array(30).fill(200), 429, 429], '600']);
  });

  it('cannot be guessed for ever: secrets that open nothing are counted on every route', async () => {
    const strict = await anApi({ CLIENT_LIMITS: '0.03' });
    const statuses: number[] = [];

    for (let n = 0; n < 5; n++)
      statuses.push((await supertest(strict.url).get('/api/v1/me').set('Authorization', `Bearer forum_${n}`)).status);

    await strict.close();
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('the end of a token', () => {
  const statusOf = async (secret: string) => (await bearing(secret).get(path('/board?day=2027-07-05'))).status;

  it('comes with its day', async () => {
    const { secret } = (await make(editor, { expiresAt: inDays(1) })).body;
    expect(await statusOf(secret)).toBe(200);

    api.clock.advance({ hours: 24 });

    expect(await statusOf(secret)).toBe(401);
    api.clock.advance({ hours: -24 });
  });

  it('comes at once when its maker revokes it, and is told once', async () => {
    const { id, secret } = (await make(editor)).body;

    await editor.delete(path(`/api-tokens/${id}`)).expect(204);

    expect(await statusOf(secret)).toBe(401);
    await editor.delete(path(`/api-tokens/${id}`)).expect(404);
    expect(await auditOf(id)).toEqual([
      { action: 'identity.token-made', by: 'editor@wsis.example' },
      { action: 'identity.token-revoked', by: 'editor@wsis.example' },
    ]);
  });

  it('is brought by the secretariat of its edition too, and by nobody else', async () => {
    const { id, secret } = (await make(editor)).body;
    const colleague = await somebody('programme-editor');
    const secretary = await somebody('secretariat');
    const other = await anEdition(api.database, { code: 'other27' });
    const stranger = await api.signedIn('stranger@wsis.example', [[other.id, 'secretariat']]);
    const idsOf = async (who: Agent) =>
      (await who.get(path('/api-tokens'))).body.tokens.map((token: { id: string }) => token.id);

    expect(await idsOf(colleague.agent)).toEqual([]);
    await colleague.agent.delete(path(`/api-tokens/${id}`)).expect(404);
    await stranger.delete(path(`/api-tokens/${id}`)).expect(404);
    await stranger.delete(`/api/v1/editions/other27/api-tokens/${id}`).expect(404);
    expect(await statusOf(secret)).toBe(200);

    expect(await idsOf(secretary.agent)).toContain(id);
    await secretary.agent.delete(path(`/api-tokens/${id}`)).expect(204);
    expect(await statusOf(secret)).toBe(401);
  });

  it('comes with the role, and does not go when the role is given again', async () => {
    const { agent, accountId } = await somebody('programme-editor');
    const { id, secret } = (await make(agent)).body;
    const secretary = (await somebody('secretariat')).agent;

    await secretary.delete(path(`/staff/${accountId}/roles/programme-editor`)).expect(204);
    expect(await statusOf(secret)).toBe(401);
    expect((await auditOf(id)).map(({ action }: { action: string }) => action)).toEqual([
      'identity.token-made',
      'identity.token-revoked',
    ]);

    const grant = { accountId, editionId: edition.id, role: 'programme-editor' };
    await api.app.get(RoleService).grant(api.database.manager, grant, systemActor('test'), api.clock.now());
    expect(await statusOf(secret)).toBe(401);
  });

  it('comes with a role that ends in another way, for what the role had opened', async () => {
    const { agent, accountId } = await somebody('programme-editor');
    await api.app
      .get(RoleService)
      .grant(
        api.database.manager,
        { accountId, editionId: edition.id, role: 'reviewer' },
        systemActor('test'),
        new Date(),
      );
    const { secret } = (await make(agent)).body;

    await api.database.query(
      `update role_assignment set revoked_at = now() where account_id = $1 and role = 'programme-editor'`,
      [accountId],
    );

    const answer = await bearing(secret).get(path('/board?day=2027-07-05'));
    expect([answer.status, answer.body.code]).toEqual([403, 'common.role-missing']);
  });

  it('comes with the account', async () => {
    const { agent, accountId } = await somebody('programme-editor');
    const { secret } = (await make(agent)).body;

    await inTransaction(api.database, (tx) => api.app.get(AccountService).disable(tx, accountId, api.clock.now()));

    expect(await statusOf(secret)).toBe(401);
    await api.database.query(`update account set disabled_at = null where id = $1`, [accountId]);
    expect(await statusOf(secret)).toBe(401);
  });
});
