import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ConfigurationFault, mustBeWritable } from '@app/config';
import { type ProcessIdentity, startEmbeddedPostgres, takeLock, thisProcess } from '@app/database';
import { startMailCatcher } from '@app/mail';
import { bringUpToDate } from '../our-database.js';
import { databaseMustAnswer } from './check-database.js';
import { portMustBeFree } from './check-port.js';
import { Child, ChildDied, logIn } from './child.js';
import { makeFirstEdition } from './first-edition.js';
import { endProcess } from './process-end.js';
import { readiness } from './readiness.js';
import { forgetRunning, lastRunning, nowRunning, writeRunning } from './running-record.js';
import { signInLinks } from './sign-in-links.js';
import { whereToLook } from './where-to-look.js';

/** What has been started and must be stopped, in order. */
type Stop = () => Promise<void> | void;

/** The operator asked to stop while we were still starting. */
class Interrupted extends Error {}

const DIST = new URL('../../../../', import.meta.url);
const LEFTOVERS_MAY_TAKE = 10_000;

/**
 * Starts everything that one machine needs for a Forum and keeps it running until SIGINT, SIGTERM or SIGHUP; resolves when nothing
 * of it is left. Throws ConfigurationFault, having stopped what was started, when something in the surroundings forbids it.
 */
export async function startForum(config: Config): Promise<void> {
  const stops: Stop[] = [];
  const end = endOfThisProcess();
  const awake = setInterval(() => undefined, 60_000);
  try {
    await bringUp(config, stops, end);
    await new Promise((asked) => end.addEventListener('abort', asked));
    end.throwIfAborted();
  } catch (fault) {
    if (!(fault instanceof Interrupted)) throw described(fault as Error, config);
  } finally {
    if (end.aborted) say('Stopping; letters on their way are finished first.');
    for (const stop of stops.reverse()) await stopped(stop);
    clearInterval(awake);
  }
  say('Stopped.');
}

/** Aborted by the operator's wish, or by a mistake of ours that nobody caught: what was started must be stopped then, too. */
function endOfThisProcess(): AbortSignal {
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end.abort(new Interrupted()));
  process.on('uncaughtException', (fault) => end.abort(fault));
  process.stdout.on('error', () => undefined); // a reader that went away, as in `npm start | head`
  return end.signal;
}

/** What cannot be stopped must not keep the rest running. */
async function stopped(stop: Stop): Promise<void> {
  try {
    await stop();
  } catch (fault) {
    console.error((fault as Error).message);
  }
}

async function bringUp(config: Config, stops: Stop[], asked: AbortSignal): Promise<void> {
  const next = async <T>(step: Promise<T>): Promise<T> => {
    const result = await step;
    asked.throwIfAborted();
    return result;
  };
  mustBeWritable(config.dataDir);
  stops.push(await beTheOnlyOne(config.dataDir));
  await next(endLeftovers(config.dataDir));
  await next(portMustBeFree(config.port, config.host));
  const { databaseUrl, cluster } = await next(database(config, stops));
  await next(bringUpToDate(databaseUrl));
  await next(makeFirstEdition(config, databaseUrl, say));
  const smtpUrl = config.smtpUrl ?? (await next(mailCatcher(config, stops)));
  say('Starting the API and the worker …');
  await next(processes(config, { databaseUrl, smtpUrl }, stops));
  await next(readiness(config));
  const links = await next(signInLinks(config, databaseUrl, new Date()));
  say(whereToLook(config, { links, hasInbox: !config.smtpUrl, cluster }));
}

async function beTheOnlyOne(dataDir: string): Promise<Stop> {
  const lock = await takeLock(join(dataDir, 'started-by'));
  if ('release' in lock) return () => lock.release();
  const running = nowRunning(dataDir);
  const where = running ? `: look at ${running.baseUrl}/` : '';
  throw new ConfigurationFault(`it is already running from this folder (process ${lock.heldBy.pid})${where}`);
}

/** After a launcher was killed, its processes are just finishing their work; the port is theirs until then. */
async function endLeftovers(dataDir: string): Promise<void> {
  const children = lastRunning(dataDir)?.children ?? [];
  await Promise.all(children.map((child) => endProcess(child, LEFTOVERS_MAY_TAKE)));
}

async function database(config: Config, stops: Stop[]): Promise<{ databaseUrl: string; cluster?: string }> {
  if (config.databaseUrl) {
    await databaseMustAnswer(config.databaseUrl);
    return { databaseUrl: config.databaseUrl };
  }
  say('Starting the database …');
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, say });
  stops.push(() => postgres.stop());
  if (postgres.elsewhere) {
    say(
      `The database server runs as another user, who may not enter ${config.dataDir}: the database is in ${postgres.cluster}.`,
    );
  }
  return { databaseUrl: postgres.url, cluster: postgres.cluster };
}

/** Without a mail server, every letter is caught and shown in the inbox. */
async function mailCatcher(config: Config, stops: Stop[]): Promise<string> {
  const catcher = await startMailCatcher({ dataDir: config.dataDir });
  stops.push(() => catcher.stop());
  return catcher.url;
}

async function processes(
  config: Config,
  engines: { databaseUrl: string; smtpUrl: string },
  stops: Stop[],
): Promise<void> {
  const identities = new Map<string, ProcessIdentity>();
  const record = () =>
    writeRunning(config.dataDir, {
      launcher: thisProcess(),
      baseUrl: config.baseUrl,
      ...engines,
      children: [...identities.values()],
    });
  const environment = {
    DATABASE_URL: engines.databaseUrl,
    DATA_DIR: config.dataDir,
    SMTP_URL: engines.smtpUrl,
    NO_COLOR: '1',
  };
  const children = (['api', 'worker'] as const).map(
    (name) =>
      new Child({
        name: name === 'api' ? 'API' : name,
        script: fileURLToPath(new URL(`apps/${name}/src/main.js`, DIST)),
        environment,
        log: logIn(config.dataDir, name),
        say,
        born(identity) {
          identities.set(name, identity);
          record();
        },
      }),
  );
  stops.push(() => forgetRunning(config.dataDir));
  stops.push(async () => void (await Promise.all(children.map((child) => child.stop()))));
  await Promise.all(children.map((child) => child.start()));
}

/** A process of ours that does not start has already said why. */
function described(fault: Error, config: Config): Error {
  if (fault instanceof ChildDied)
    return new ConfigurationFault(`${fault.message}; what it said is in ${join(config.dataDir, 'logs')}`);
  return fault;
}

function say(text: string): void {
  console.log(text);
}
