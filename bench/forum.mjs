import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;

/** A database with the demonstration edition grown to 300 released sessions, and the API as a process of its own. */
export async function aBenchForum() {
  const { startEmbeddedPostgres } = await import(dist('libs/database/src/index.js'));
  const folder = mkdtempSync(join(tmpdir(), 'forum-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  const { growDemonstration } = await import('./grow.mjs');
  const edition = await growDemonstration(server.url, 300);

  const port = 20_000 + Math.floor(Math.random() * 9_000);
  const api = spawn(process.execPath, [dist('apps/api/src/main.js')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: server.url,
      DATABASE_POOL: '10',
      CLIENT_LIMITS: '100000',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(api, 'message');
  return {
    edition,
    folder,
    databaseUrl: server.url,
    api: { url: `http://127.0.0.1:${port}`, pid: api.pid },
    stop: async () => {
      api.kill('SIGTERM');
      await once(api, 'exit');
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The floor: raw node:http over the same database, serving the very bytes that the API serves. */
export async function aFloor(forum, requests) {
  const bytes = {};
  for (const { path, headers } of requests) {
    const answer = await fetch(forum.api.url + path, { headers });
    bytes[path] = await asKept(answer, forum.api.url + path, headers);
  }
  const child = fork(new URL('./floor-server.mjs', import.meta.url).pathname);
  child.send({ databaseUrl: forum.databaseUrl, editionId: forum.edition.id, bytes });
  const [{ port }] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.disconnect() };
}

/** fetch decodes; the floor must send what went over the wire, so it is read again by hand. */
async function asKept(answer, url, headers) {
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const { request } = await import('node:http');
  const raw = await new Promise((done, failed) =>
    request(url, { headers }, (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end(),
  );
  const keep = ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary'];
  const kept = Object.fromEntries(keep.filter((name) => raw.headers[name]).map((name) => [name, raw.headers[name]]));
  return {
    headers: { ...kept, 'content-length': raw.body.length },
    body: raw.body.toString('base64'),
    etag: raw.headers.etag,
  };
}

/** How many statements PostgreSQL has finished for this database. */
export async function transactionsOf(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(
    `select xact_commit::int as n from pg_stat_database where datname = current_database()`,
  );
  await client.end();
  return rows[0].n;
}
