import type { INestApplicationContext } from '@nestjs/common';
import {
  addCall,
  answerAsCoOrganizer,
  type CallKind,
  proveSubmission,
  readCalls,
  submit,
  type SubmissionDraft,
  withdrawSubmission,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import { type Edition, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';
import { DataSource } from 'typeorm';
import { daysBefore } from '../demonstration-clock.js';
import type { InventedPerson } from '../people/invented-people.js';
import { PERSONAS } from '../people/personas.js';
import { LOADER } from '../programme/write-programme.js';
import { seededRandom, type SeededRandom } from '../seeded-random.js';
import { type InventedProposal, REQUESTS, VIEWS } from './proposals.js';

const SEED = 1998;

/** One call whose deadline has passed and that is being reviewed, one that is open, one that opens soon. Days before the present. */
const CALLS: Array<[kind: CallKind, opens: number, closes: number, answers: number]> = [
  ['workshop', 200, 30, -20],
  ['thematic-views', 60, -25, -60],
  ['exhibition', -10, -40, -70],
];

/** Of these, by their place in the list: nobody proved it, its submitter took it back. */
const UNPROVEN = REQUESTS.length - 1;
const WITHDRAWN = REQUESTS.length - 2;

/** The Open Consultation of the demonstration. Broken off, the next call goes on: each submission is one page, which counts once. */
export async function writeConsultation(
  app: INestApplicationContext,
  edition: Edition,
  people: InventedPerson[],
  present: Date,
): Promise<void> {
  const database = app.get(DataSource);
  await writeCalls(database, edition, present);
  const random = seededRandom(SEED);
  const writers = people.filter(({ standing }) => standing === 'expert');
  for (const [at, request] of REQUESTS.entries()) {
    const writer = at === 0 ? PERSONAS.organizer : writers[at];
    const carriers = at % 3 === 0 ? [writers[at + 50], writers[at + 90]] : [];
    const draft = draftOf(request, writer, carriers, random);
    const now = daysBefore(present, 120 - at);
    await sendOne(database, edition, { kind: 'workshop', draft, key: `request ${at}`, isProven: at !== UNPROVEN }, now);
  }
  for (const [at, view] of VIEWS.entries()) {
    const draft = draftOf(view, writers[at + 40], [], random);
    const sent = { kind: 'thematic-views', draft, key: `view ${at}`, isProven: true } as const;
    await sendOne(database, edition, sent, daysBefore(present, 30 - at));
  }
  await answerSome(database, edition, present);
  await withdrawOne(database, edition, present);
}

async function writeCalls(database: DataSource, edition: Edition, present: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const known = await readCalls(tx, edition.id);
    for (const [kind, opens, closes, answers] of CALLS) {
      if (known.some((call) => call.kind === kind)) continue;
      const dates = {
        opensAt: atHour(edition, daysBefore(present, opens), '08:00'),
        closesAt: atHour(edition, daysBefore(present, closes), '23:00'),
        answersBy: atHour(edition, daysBefore(present, answers), '18:00'),
      };
      await addCall(tx, edition.id, { kind, ...dates }, LOADER, daysBefore(present, 201));
    }
  });
}

/** That day, when the clocks of the Forum show this hour. */
function atHour({ timeZone }: Edition, day: Date, hour: string): Date {
  return instantIn(timeZone, dayIn(day, timeZone), hour);
}

function draftOf(
  { title, summary, lines, sdgs, minutes = 60, language = 'en' }: InventedProposal,
  { facts }: InventedPerson,
  carriers: InventedPerson[],
  random: SeededRandom,
): SubmissionDraft {
  return {
    email: facts.email,
    givenName: facts.givenName,
    familyName: facts.familyName,
    organization: facts.organization,
    country: facts.country,
    stakeholderType: facts.stakeholderType ?? 'CS',
    language: facts.language ?? 'en',
    title,
    textLanguage: language,
    summary,
    actionLines: lines,
    sdgs,
    languages: language === 'en' ? ['en'] : [language, 'en'],
    mode: 'on-site-and-remote',
    minutes,
    speakers: carriers.map((one) => `${one.facts.givenName} ${one.facts.familyName}, ${one.facts.organization}`),
    coOrganizers: carriers.map((one) => ({
      name: `${one.facts.givenName} ${one.facts.familyName}`,
      email: one.facts.email,
    })),
    isPublic: random.below(4) > 0,
    answers: { format: random.pick(['panel', 'round', 'hands-on']), interaction: 'Questions from both rooms.' },
  };
}

async function sendOne(
  database: DataSource,
  edition: Edition,
  { kind, draft, key, isProven }: { kind: CallKind; draft: SubmissionDraft; key: string; isProven: boolean },
  now: Date,
): Promise<void> {
  const answers = kind === 'workshop' ? draft.answers : {};
  const pageKey = `demonstration ${key}`;
  await submit(database, edition, kind, { ...draft, answers }, { pageKey }, now);
  const [waiting] = await database.query<Array<{ token: string }>>(
    `select split_part(l.secrets->>'link', 'token=', 2) as token from submission s
     join letter l on l.subject_id = s.id::text and l.kind = 'consultation.acknowledgement'
     where s.edition_id = $1 and s.page_key = $2 and s.status = 'submitted'`,
    [edition.id, pageKey],
  );
  if (waiting && isProven) await proveSubmission(database, edition, waiting.token, now);
}

/** Every second co-organizer has said yes, one has said no. */
async function answerSome(database: DataSource, edition: Edition, present: Date): Promise<void> {
  const asked = await database.query<Array<{ token: string | null }>>(
    `select split_part(l.secrets->>'link', 'token=', 2) as token from co_organizer o
     join letter l on l.subject_id = o.id::text and l.kind = 'consultation.co-organizer'
     join submission s on s.id = o.submission_id where s.edition_id = $1 order by o.email_key`,
    [edition.id],
  );
  for (const [at, { token }] of asked.entries()) {
    if (at % 2 === 0 || token === null) continue;
    const says = at === 1 ? 'declined' : 'confirmed';
    await answerAsCoOrganizer(database, edition, token, says, daysBefore(present, 40));
  }
}

async function withdrawOne(database: DataSource, edition: Edition, present: Date): Promise<void> {
  const [one] = await database.query<Array<{ id: string }>>(
    `select id from submission where edition_id = $1 and page_key = $2 and status = 'received'`,
    [edition.id, `demonstration request ${WITHDRAWN}`],
  );
  if (one) await withdrawSubmission(database, edition, one.id, daysBefore(present, 35));
}
