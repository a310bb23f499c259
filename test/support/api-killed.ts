import { once } from 'node:events';
import { type Applied, applicants } from './applicants.js';
import { aForumOfProcesses, onPostgres } from './forum-of-processes.js';
import { brokenInvariants } from './invariants.js';

export interface ApiKilledOptions {
  applicants: number;
  clients: number;
  kills: number;
  /** False: the applicants ask again without saying that it is the same request. */
  keys?: boolean;
}

export interface ApiKilled {
  applied: Applied;
  outcome: { last: Record<string, number>; registrations: number; letters: number; broken: string[] };
}

/** The API is killed whenever another share has been answered; it comes back, and everybody whose connection was lost asks again. */
export async function apiKilled(options: ApiKilledOptions): Promise<ApiKilled> {
  const forum = await aForumOfProcesses({ backend: onPostgres, seats: options.applicants / 2 });
  const share = options.applicants / (options.kills + 1);
  const killings: Array<Promise<void>> = [];
  const kill = async () => {
    const { child } = forum.apis[0];
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await forum.anApiInsteadOf(0);
  };
  try {
    const applied = await applicants({
      urls: forum.urls,
      edition: forum.edition.code,
      count: options.applicants,
      clients: options.clients,
      keys: options.keys,
      patience: 60,
      onAnswer(answered) {
        if (killings.length < options.kills && answered >= share * (killings.length + 1)) killings.push(kill());
      },
    });
    await Promise.all(killings);
    const [counted] = await forum.database.query(
      `select (select count(*)::int from registration) as registrations, (select count(*)::int from letter) as letters`,
    );
    const outcome = { last: applied.last, ...counted, broken: await brokenInvariants(forum.database) };
    return { applied, outcome };
  } finally {
    await forum.close();
  }
}
