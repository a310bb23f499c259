import { setTimeout as pause } from 'node:timers/promises';
import { applicants, type Applied } from './applicants.js';
import { aForumOfProcesses, type ForumOfProcesses, type ForumOptions } from './forum-of-processes.js';
import { brokenInvariants } from './invariants.js';
import { eventually, letterStates } from './letters.js';

/** Letters that a worker has in hand at the same time. */
const IN_FLIGHT = 5;

export interface OpeningDayOptions extends ForumOptions {
  applicants: number;
  clients: number;
  /** How often the worker is killed, 0.9–1.2 s after it was ready. */
  kills: number;
}

/** What can be compared as a whole. */
export interface OpeningDay {
  outcome: {
    answers: Record<string, number>;
    seated: number;
    waiting: number;
    /** Persons who got a letter. */
    reached: number;
    distinctMessageIds: number;
    letters: Record<string, number>;
    /** More letters twice than the kills explain: none. */
    unexplainedDoubles: number;
    broken: string[];
  };
  figures: object;
}

/** Everybody applies in the first minute, for too few seats, while the worker is killed again and again. */
export async function openingDay(options: OpeningDayOptions): Promise<OpeningDay> {
  const forum = await aForumOfProcesses(options);
  try {
    const begun = performance.now();
    const killing = killAgainAndAgain(forum, options.kills);
    const applied = await applicants({
      urls: forum.urls,
      edition: forum.edition.code,
      count: options.applicants,
      clients: options.clients,
    });
    const lastAnswer = performance.now();
    await killing;
    const letters = await eventually(
      () => letterStates(forum.database),
      ({ sent }) => sent >= options.applicants,
      600,
    );
    const lastLetter = performance.now();
    return await summary(forum, options, applied, letters, {
      lastLetterAfterLastAnswer: Math.round((lastLetter - lastAnswer) / 100) / 10,
      secondsInAll: Math.round((lastLetter - begun) / 100) / 10,
    });
  } finally {
    await forum.close();
  }
}

async function killAgainAndAgain(forum: ForumOfProcesses, kills: number): Promise<void> {
  for (let kill = 1; kill <= kills; kill++) {
    const worker = await forum.aWorker();
    await pause(900 + Math.random() * 300);
    await worker.kill();
  }
  await forum.aWorker();
}

async function summary(
  { database, edition, mailbox }: ForumOfProcesses,
  options: OpeningDayOptions,
  applied: Applied,
  letters: Record<string, number>,
  times: object,
): Promise<OpeningDay> {
  const [counted] = await database.query(
    `select count(*) filter (where holds_seat)::int as seated, count(*) filter (where status = 'waiting')::int as waiting
     from registration where edition_id = $1`,
    [edition.id],
  );
  const delivered = mailbox.delivered();
  const distinctMessageIds = new Set(delivered.map(({ messageId }) => messageId)).size;
  const doubles = delivered.length - distinctMessageIds;
  return {
    outcome: {
      answers: applied.met,
      ...counted,
      reached: new Set(mailbox.recipients()).size,
      distinctMessageIds,
      letters,
      unexplainedDoubles: Math.max(0, doubles - options.kills * IN_FLIGHT),
      broken: await brokenInvariants(database),
    },
    figures: { ...applied, ...times, lettersTwice: doubles },
  };
}
