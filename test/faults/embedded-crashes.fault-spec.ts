import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { leavePostgresRunning, startEmbeddedPostgres, stopLeftRunning } from '@app/database';
import { build, type OwnProcess, ownModule } from '../support/own-process.js';
import { processesWith, stragglersOf } from '../support/processes.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forum-crash-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const { pid } of processesWith(folder)) process.kill(pid, 'SIGKILL');
  await stragglersOf(folder);
  rmSync(folder, { recursive: true, force: true });
});

const start = (say?: (sentence: string) => void) => startEmbeddedPostgres({ dataDir: folder, durable: false, say });
const serversHere = () => processesWith(`-D ${join(folder, 'postgres', 'cluster')}`);

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

/** As `query`, trying again while the server is away. */
async function queryUntilAnswered(url: string, sql: string): Promise<unknown[]> {
  for (;;) {
    const rows = await query(url, sql).catch(() => undefined);
    if (rows) return rows;
    await pause(50);
  }
}

/** A process that runs the server for our folder, writes a row and waits for its end. */
async function anotherWhoRunsIt(): Promise<OwnProcess> {
  build();
  const other = ownModule(
    `import { startEmbeddedPostgres } from ${JSON.stringify(resolve('dist/libs/database/src/index.js'))};
     import pg from 'pg';
     const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, durable: false });
     const client = new pg.Client({ connectionString: postgres.url });
     await client.connect();
     await client.query("create table if not exists kept as select 'here' as word");
     console.log('up', postgres.pid());
     setInterval(() => undefined, 1000);`,
  );
  await other.saying(/^up \d+$/m);
  return other;
}

describe('when the process that runs the server is killed', () => {
  it('leaves an orphan, which the next start replaces; no row is lost and nothing stays in the end', async () => {
    const killed = await anotherWhoRunsIt();
    killed.signal('SIGKILL');
    await killed.ended;
    const orphans = serversHere().map(({ pid }) => pid);

    const postgres = await start();
    const rows = await query(postgres.url, 'select word from kept');
    const running = serversHere().map((server) => server.pid);
    const pid = postgres.pid();
    await postgres.stop();

    expect(orphans).toHaveLength(1);
    expect(rows).toEqual([{ word: 'here' }]);
    expect(running).toEqual([pid]);
    expect(running).not.toEqual(orphans);
    expect(await stragglersOf(folder)).toEqual([]);
  });

  it('starts again when the server was killed with it while it worked for somebody', async () => {
    const killed = await anotherWhoRunsIt();
    const url = addressIn(folder);
    const busy = query(url, 'select pg_sleep(30)').catch(() => 'lost');
    await pause(200);
    killed.signal('SIGKILL');
    for (const { pid } of serversHere()) process.kill(pid, 'SIGKILL');
    await killed.ended;

    const postgres = await start();
    const rows = await query(postgres.url, 'select word from kept');
    await postgres.stop();

    expect(await busy).toBe('lost');
    expect(rows).toEqual([{ word: 'here' }]);
    expect(await stragglersOf(folder)).toEqual([]);
  });
});

describe('when the server is killed', () => {
  it('comes back at the same address, and the operator hears of it', async () => {
    const said: string[] = [];
    const postgres = await start((sentence) => said.push(sentence));
    const [before] = serversHere();
    await query(postgres.url, `create table kept as select 'here' as word`);

    process.kill(before.pid, 'SIGKILL');
    const rows = await queryUntilAnswered(postgres.url, 'select word from kept');
    while (said.length < 2) await pause(20);
    const after = serversHere();
    await postgres.stop();

    expect(rows).toEqual([{ word: 'here' }]);
    expect(after.map(({ pid }) => pid)).not.toContain(before.pid);
    expect([said[0], said.at(-1)]).toEqual([
      'The database server died; it is being started again.',
      'The database server is back.',
    ]);
    expect(await stragglersOf(folder)).toEqual([]);
  });

  it('would stay away if nobody watched it', async () => {
    const { url, pid } = await leavePostgresRunning({ dataDir: folder, durable: false });

    process.kill(pid, 'SIGKILL');
    await pause(1_500);

    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await stopLeftRunning(folder);
  });
});

describe('what a crash leaves in the folder', () => {
  it('does not hinder: a note whose number now belongs to another program of the same user', async () => {
    const first = await start();
    const [program] = serversHere()[0].command.split(' -D ');
    await first.stop();
    const note = join(folder, 'postgres', 'cluster', 'postmaster.pid');
    const owner = statSync(join(folder, 'postgres', 'cluster'));
    const stranger = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid });
    writeFileSync(note, `${stranger.pid}\n${join(folder, 'postgres', 'cluster')}\n1\n20000\n\n127.0.0.1\n\nready\n`);
    chownSync(note, owner.uid, owner.gid);

    const refusal = await withoutOurCare(program, owner);
    const postgres = await start();
    const rows = await query(postgres.url, 'select 1 as one');
    await postgres.stop();
    const strangerLives = stranger.exitCode === null && stranger.signalCode === null;
    stranger.kill();

    expect(refusal).toMatch(/lock file "postmaster.pid" already exists/);
    expect(rows).toEqual([{ one: 1 }]);
    expect(strangerLives).toBe(true);
  });

  it('does not hinder: a cluster that was just being made, and the lock of a dead process', async () => {
    mkdirSync(join(folder, 'postgres', 'cluster.unfinished'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'cluster.unfinished', 'PG_VERSION'), '18\n');
    writeFileSync(join(folder, 'postgres', 'watched-by'), JSON.stringify({ pid: 1, startedAt: 'another time' }));

    const postgres = await start();
    const rows = await query(postgres.url, 'select 1 as one');
    await postgres.stop();

    expect(rows).toEqual([{ one: 1 }]);
  });
});

describe('what it refuses, in one sentence and without changing anything', () => {
  it('a second one in the same folder', async () => {
    const postgres = await start();

    const refusal = await start().catch((fault: Error) => `${fault.name}: ${fault.message}`);
    const rows = await query(postgres.url, 'select 1 as one');
    await postgres.stop();

    const cluster = join(folder, 'postgres', 'cluster');
    expect(refusal).toBe(
      `ConfigurationFault: the database in ${cluster} is already in use by process ${process.pid}: stop that one first`,
    );
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('the data of another major version', async () => {
    await (await start()).stop();
    const cluster = join(folder, 'postgres', 'cluster');
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
    const before = join(folder, 'before');
    cpSync(cluster, before, { recursive: true });

    const refusal = await start().catch((fault: Error) => `${fault.name}: ${fault.message}`);

    expect(refusal).toBe(
      `ConfigurationFault: the database in ${cluster} was made by PostgreSQL 17 and this release brings 18; nothing was changed: ` +
        'start the earlier release and carry the data over with pg_dump, or choose another folder with DATA_DIR',
    );
    expect(difference(before, cluster)).toBe('');
    expect(serversHere()).toEqual([]);
  });

  it('a folder that cannot be written', async () => {
    const refusal = await startEmbeddedPostgres({ dataDir: '/dev/null/data' }).catch((fault: Error) => fault);

    expect(`${(refusal as Error).name}: ${(refusal as Error).message}`).toBe(
      'ConfigurationFault: the folder /dev/null/data cannot be written (ENOTDIR): choose another with DATA_DIR',
    );
  });

  it('a cluster whose password was lost', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'postgres.json'));

    const refusal = await start().catch((fault: Error) => `${fault.name}: ${fault.message}`);

    expect(refusal).toBe(
      `ConfigurationFault: ${folder}/postgres.json is missing, and with it the password of the database in ${folder}/postgres/cluster: ` +
        'put it back, or move that folder away to start anew',
    );
  });
});

function addressIn(dataDir: string): string {
  const { password, port } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Record<string, string>;
  return `postgres://forum:${password}@127.0.0.1:${port}/forum`;
}

/** What PostgreSQL itself says to the note that lies in its folder. */
async function withoutOurCare(program: string, user: { uid: number; gid: number }): Promise<string> {
  const options = [
    '-D',
    join(folder, 'postgres', 'cluster'),
    '-c',
    'unix_socket_directories=',
    '-c',
    'listen_addresses=',
  ];
  const server = spawn(program, options, { uid: user.uid, gid: user.gid, cwd: folder });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(server, 'close');
  return said;
}

function difference(one: string, other: string): string {
  return execFileSync('diff', ['-rq', one, other], { encoding: 'utf8' });
}
