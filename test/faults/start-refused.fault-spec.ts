import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '@app/database';
import { aSite, type Site } from '../support/a-start.js';
import { aDatabase } from '../support/database.js';
import { build } from '../support/own-process.js';
import { processesWith } from '../support/processes.js';
import { testServer } from '../support/server.js';

let site: Site;

beforeAll(build);
beforeEach(async () => void (site = await aSite()));
afterEach(() => site.clear());

/** How a start went that could not succeed. */
async function attempt(environment: NodeJS.ProcessEnv): Promise<{ end: number | string; said: string; left: number }> {
  const launched = site.launch(environment);
  const end = await launched.ended;
  return { end, said: launched.said(), left: processesWith(site.dataDir).length };
}

describe('forum start says in one sentence what is wrong, ends with 1 and leaves nothing running', () => {
  it('a busy port', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');

    const result = await attempt({ PORT: String(port) });
    other.close();

    expect(result).toEqual({
      end: 1,
      said: `Port ${port} of 127.0.0.1 is not free: stop the program that listens there, or choose another port with PORT.\n`,
      left: 0,
    });
  });

  it.each([
    ['below a file', '/dev/null/data', 'ENOTDIR'],
    ['where the system makes no folders', '/proc/forum', 'ENOENT'],
  ])('a folder that cannot be written: %s', async (_, dataDir, code) => {
    expect(await attempt({ DATA_DIR: dataDir })).toEqual({
      end: 1,
      said: `The folder ${dataDir} cannot be written (${code}): choose another with DATA_DIR.\n`,
      left: 0,
    });
  });

  it('a DATABASE_URL that is no address of a PostgreSQL', async () => {
    expect(await attempt({ DATABASE_URL: 'mysql://localhost/forum' })).toEqual({
      end: 1,
      said: 'DATABASE_URL must be an address that starts with postgres:// or postgresql://.\n',
      left: 0,
    });
  });

  it('a DATABASE_URL where nobody listens', async () => {
    const port = await freePort();

    expect(await attempt({ DATABASE_URL: `postgres://forum:secret@127.0.0.1:${port}/forum` })).toEqual({
      end: 1,
      said: `No PostgreSQL listens at 127.0.0.1:${port}, which DATABASE_URL names.\n`,
      left: 0,
    });
  });

  it('a DATABASE_URL with a wrong password, which is not repeated', async () => {
    const db = await aDatabase();
    const url = new URL(db.url);
    url.password = 'wrong-secret';

    const result = await attempt({ DATABASE_URL: url.href });
    await db.drop();

    expect(result).toEqual({
      end: 1,
      said: `The PostgreSQL at ${url.host} does not accept the user forum with the password in DATABASE_URL.\n`,
      left: 0,
    });
  });

  it('a DATABASE_URL with a database that does not exist', async () => {
    const url = new URL(await testServer());
    url.pathname = '/nowhere';

    expect(await attempt({ DATABASE_URL: url.href })).toEqual({
      end: 1,
      said: `The PostgreSQL at ${url.host} has no database nowhere, which DATABASE_URL names.\n`,
      left: 0,
    });
  });

  it('a port that is no number', async () => {
    expect((await attempt({ PORT: 'here' })).said).toMatch(/^PORT .*\.\n$/);
  });
});
