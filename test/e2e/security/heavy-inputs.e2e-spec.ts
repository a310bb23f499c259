import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ROLES } from '@app/identity';
import { z } from 'zod';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { setCapacity } from '@app/registration';
import { anEdition } from '../../factories/edition.js';
import { staffSession } from '../../support/staff-session.js';
import { noteFigures } from '../../support/figures.js';
import { anApi, type TestApi } from '../../support/api.js';
import { type RouteShape, routeShapes } from '../../support/route-shapes.js';

/** S-52: what is heavy on purpose is refused while it arrives, and no text makes a validator think for long. */
let api: TestApi;
let cookie: string;
let writes: RouteShape[];

const lag = monitorEventLoopDelay({ resolution: 5 });

beforeAll(async () => {
  api = await anApi();
  const edition = await anEdition(api.database, { code: 'forum27' });
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 10 }, systemActor('test'), new Date()),
  );
  ({ cookie } = await staffSession(api.database, edition.id, 'secretariat'));
  for (const role of ROLES.filter((one) => one !== 'secretariat'))
    await api.database.query(
      `insert into role_assignment (account_id, edition_id, role, granted_by) select id, $1, $2, 'test' from account`,
      [edition.id, role],
    );
  writes = routeShapes(api.app).filter(({ body }) => body);
  lag.enable();
});
afterAll(async () => {
  lag.disable();
  noteFigures('heavy inputs: lag of the event loop, ms', { p99: lag.percentile(99) / 1e6, most: lag.max / 1e6 });
  await api.close();
});

const pathOf = (route: string) =>
  route
    .slice(route.indexOf(' ') + 1)
    .replace(':edition', 'forum27')
    .replace(':lang', 'en')
    .replace(/:id\b|:\w+Id\b|:mandate|:other/g, '00000000-0000-4000-8000-000000000000')
    .replace(':category', 'participant')
    .replace(':kind', 'workshop')
    .replace(/:\w+/g, 'ABC234');

interface Sent {
  method: string;
  path: string;
  type: string;
  /** Sent piece by piece until the server has answered. */
  pieces: Iterable<string>;
  length?: number;
}

/** Sends as long as nobody answers, as a flood would; resolves with the status and how many bytes were taken. */
function send({ method, path, type, pieces, length }: Sent): Promise<{ status: number; bytes: number }> {
  const { port } = new URL(api.url);
  return new Promise((done, failed) => {
    let bytes = 0;
    let status = 0;
    const headers = {
      host: `localhost:${port}`,
      cookie,
      'content-type': type,
      'if-match': '"v1"',
      'idempotency-key': 'heavy-inputs-test',
      accept: 'application/json',
      ...(length !== undefined && { 'content-length': length }),
    };
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      status = answer.statusCode!;
      answer.resume();
      answer.on('end', () => {
        sent.destroy();
        done({ status, bytes });
      });
    });
    sent.on('error', (fault) => (status ? done({ status, bytes }) : failed(fault)));
    const source = pieces[Symbol.iterator]();
    const goOn = (): void => {
      while (!status) {
        const { value, done: isOver } = source.next();
        if (isOver) return void sent.end();
        bytes += value.length;
        if (!sent.write(value)) return void sent.once('drain', goOn);
      }
    };
    goOn();
  });
}

const typeOf = (route: string) =>
  route.includes(' /api/v1/') ? 'application/json' : 'application/x-www-form-urlencoded';

function* flood(megabytes: number): Iterable<string> {
  const piece = 'a'.repeat(64 * 1024);
  for (let sent = 0; sent < megabytes * 16; sent++) yield piece;
}

const TEN = 10 * 1024 * 1024;

describe('ten megabytes', () => {
  it('are refused by every route that takes a body, before they have come', async () => {
    const wrong: unknown[] = [];
    for (const { route } of writes) {
      const [method] = route.split(' ');
      const asked = { method, path: pathOf(route), type: typeOf(route), pieces: flood(10) };
      const { status } = await send({ ...asked, length: TEN });
      if (status !== 413) wrong.push([route, status]);
    }

    expect(writes.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('without a length are cut off soon after a quarter of a megabyte', async () => {
    const asked = { method: 'POST', path: '/api/v1/editions/forum27/registrations', type: 'application/json' };

    const { status, bytes } = await send({ ...asked, pieces: flood(10) });

    expect(status).toBe(413);
    expect(bytes).toBeLessThan(TEN);
  });
});

describe('ten thousand levels of JSON', () => {
  it.each([
    ['objects', '{"a":', '}'],
    ['lists', '[', ']'],
  ])('%s are refused by every write of the API', async (_, open, close) => {
    const deep = open.repeat(10_000) + '1' + close.repeat(10_000);
    const wrong: unknown[] = [];
    for (const { route } of writes.filter((one) => one.route.includes(' /api/v1/'))) {
      const [method] = route.split(' ');
      const { status } = await send({ method, path: pathOf(route), type: 'application/json', pieces: [deep] });
      if (status !== 400) wrong.push([route, status]);
      const field = `{"title":${deep},"answers":${deep},"names":${deep}}`;
      const within = await send({ method, path: pathOf(route), type: 'application/json', pieces: [field] });
      if (within.status !== 400) wrong.push([route, 'in a field', within.status]);
    }

    expect(wrong).toEqual([]);
  });
});

describe('five thousand parts of a form with files', () => {
  const part = (n: number) => `--b\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\nx\r\n`;
  const file = (n: number) =>
    `--b\r\ncontent-disposition: form-data; name="f${n}"; filename="${n}.pdf"\r\ncontent-type: application/pdf\r\n\r\nx\r\n`;

  it.each([
    ['fields', part],
    ['files', file],
  ])('%s: are refused or unread wherever a form is sent to', async (_, piece) => {
    const pieces = [Array.from({ length: 5_000 }, (_one, n) => piece(n)).join('') + '--b--\r\n'];
    const wrong: unknown[] = [];
    for (const { route } of routeShapes(api.app).filter(
      (one) => one.route.startsWith('POST /:edition') && !one.route.endsWith('/sign-out'),
    )) {
      const { status } = await send({
        method: 'POST',
        path: pathOf(route),
        type: 'multipart/form-data; boundary=b',
        pieces,
      });
      // A page that asks for its link first leads there without a look at what came.
      if (status < 300 || status >= 500) wrong.push([route, status]);
    }

    expect(wrong).toEqual([]);
  });
});

/** Texts that make a regular expression which can match them in many ways try all of them. */
const HOSTILE: Array<(length: number) => string> = [
  (length) => 'a'.repeat(length) + '!',
  (length) => ' '.repeat(length) + 'x',
  (length) => 'a@'.repeat(length / 2),
  (length) => 'a.'.repeat(length / 2) + '@',
  (length) => '-1'.repeat(length / 2) + 'x',
  (length) => 'https://' + 'a/'.repeat(length / 2) + '\u0000',
  (length) => '0'.repeat(length) + '-',
  (length) => '\r\n\t'.repeat(length / 3) + '<',
  (length) => '2027-07-05T10:00:00.' + '0'.repeat(length) + 'ZZ',
];
const LONG = 50_000;

/** Milliseconds of the processor for one check; what others do on this machine does not count. */
function costOf(check: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  check(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Whether a check grows faster than its text. A text of four times the length may cost four times as much, and what costs less than a
 * twentieth of a second at fifty thousand characters is not looked at: no clock decides about a check that is linear.
 */
function thinksTooLong(check: (text: string) => unknown, hostile: (length: number) => string): boolean {
  const isDear = () => costOf(check, hostile(LONG)) > 50;
  if (!isDear() || !isDear()) return false;
  // The least of three: memory that is tidied up meanwhile counts for neither.
  const least = (length: number) => Math.min(...[1, 2, 3].map(() => costOf(check, hostile(length))));
  return least(LONG) > 8 * Math.max(1, least(LONG / 4));
}

interface Node {
  path: string;
  schema: z.ZodType;
}

/** Every schema of texts within a shape. */
function textsIn(schema: z.ZodType, path = '', seen = new Set<unknown>()): Node[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = (schema as unknown as { def: Record<string, unknown> & { type: string } }).def;
  if (def.type === 'string' || def.type === 'template_literal') return [{ path, schema }];
  const within = (name: string, one: unknown) => (one ? textsIn(one as z.ZodType, `${path}/${name}`, seen) : []);
  if (def.type === 'object') return Object.entries(def.shape as object).flatMap(([name, one]) => within(name, one));
  const { element, innerType, valueType, keyType, in: input, options, items, left, right } = def;
  const lists = [options, items].flatMap((list) => (Array.isArray(list) ? list : []));
  return [element, innerType, valueType, keyType, input, left, right, ...lists].flatMap((one) => within('', one));
}

describe('texts of fifty kilobytes', () => {
  const every = () =>
    routeShapes(api.app).flatMap(({ route, body, query }) =>
      [body, query].filter((one) => one !== undefined).map((schema) => ({ route, schema: schema! })),
    );

  it('make no validator of any route think for longer than their length', () => {
    const slow: unknown[] = [];
    let checked = 0;
    for (const { route, schema } of every())
      for (const text of textsIn(schema)) {
        checked++;
        for (const hostile of HOSTILE)
          if (thinksTooLong((long) => text.schema.safeParse(long), hostile)) slow.push([route, text.path, hostile(8)]);
      }

    expect(checked).toBeGreaterThan(250);
    expect(slow).toEqual([]);
  });

  it('would be found out if one did', () => {
    const careless = z.string().regex(/\s+$/);

    expect(thinksTooLong((text) => careless.safeParse(text), HOSTILE[1])).toBe(true);
    expect(thinksTooLong((text) => z.email().safeParse(text), HOSTILE[0])).toBe(false);
  });

  it('are refused or taken, never a fault, in every field of every write of the API', async () => {
    const wrong: unknown[] = [];
    for (const { route, body } of writes.filter((one) => one.route.includes(' /api/v1/'))) {
      const [method] = route.split(' ');
      const fields = textsIn(body!).map(({ path }) => path.split('/')[1]);
      const long = Object.fromEntries(fields.slice(0, 4).map((field, at) => [field, HOSTILE[at](LONG)]));
      const pieces = [JSON.stringify(long)];
      const { status } = await send({ method, path: pathOf(route), type: 'application/json', pieces });
      if (status < 400 || status >= 500) wrong.push([route, status]);
    }

    expect(wrong).toEqual([]);
  });
});
