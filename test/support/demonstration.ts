import type { BrowserContext } from 'playwright-core';
import { loadDemonstration } from '../../apps/cli/src/demonstration/load-demonstration.js';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, AddressChanges, type AddressRequest, SignInService, systemActor } from '@app/identity';
import { readInbox, startMailCatcher } from '@app/mail';
import { issueUnsubscribeLink } from '../../libs/announcements/src/unsubscribing/links.js';
import { openRound } from '@app/notices';
import { givePersonalMandate } from '@app/people';
import { placeSession, PublicProgrammes, releaseProgramme, setDocuments, setJoiningLink } from '@app/programme';
import {
  ApplyService,
  offerFreeSeats,
  type RegistrationStatus,
  revokeInvitation,
  seatsOf,
  setCapacity,
} from '@app/registration';
import {
  actOnFloor,
  askFromRoom,
  makeScreen,
  moveList,
  makeStatementLink,
  openFloor,
  readFloor,
  readRoundTable,
  readStatements,
  releaseStatement,
  type ScreenKind,
} from '@app/roundtable';
import { anInvitation } from '../factories/invitation.js';
import { anApplication } from '../factories/registration.js';
import { answerWishes } from './answer-wishes.js';
import { anApi, type TestApi } from './api.js';
import { bringSchedule } from './bring-schedule.js';
import { doNoticeWork } from './notice-work.js';
import { postLetters } from './post-letters.js';
import { signInWindow } from './window-session.js';
import { submissionLinks, type SubmissionLinks } from './submission-links.js';

/** Moments of the demonstration: a morning on which registrations are decided, one in the middle of the Forum, one when it is over. */
export const MOMENTS = {
  before: '2027-05-03T07:40:00Z',
  during: '2027-07-06T08:20:00Z',
  after: '2027-07-12T08:00:00Z',
} as const;
export type Moment = keyof typeof MOMENTS;
const BY = systemActor('test');

/** Whom a page is seen as: staff and personas of the demonstration, or somebody whose registration stands so. */
export type Seer =
  | 'secretariat'
  | 'protocol'
  | 'organizer'
  | 'speaker'
  | 'participant'
  | 'focal-point'
  | 'assistant'
  | RegistrationStatus;

/** The demonstration edition behind a real API, with what it takes to see every page of it. */
export interface Stage {
  api: TestApi;
  edition: Edition;
  /** Paths with secrets, below the language: `/register/prove?token=…`. */
  links: Record<
    | 'prove'
    | 'signIn'
    | 'speaking'
    | 'newAddress'
    | 'unsubscribe'
    | 'subscribeAgain'
    | 'stopAddress'
    | 'invitation'
    | 'takenBack'
    | 'floorRoom'
    | 'floorBooth'
    | 'boothTexts'
    | 'boothText'
    | 'statement'
    | 'publicStatement',
    string
  >;
  /** The same of the Open Consultation. */
  submissions: SubmissionLinks;
  /** Codes of sessions: a round table with its list, one with the longest panel, one that was cancelled, one with seats to sign up for, one for which its speaker handed something in, one for which they named a substitute. */
  sessions: Record<'roundTable' | 'panel' | 'cancelled' | 'signUp' | 'handedIn' | 'substituted', string>;
  /** Code of somebody on the longest panel, in the address of their page. */
  person: string;
  /** A registration to decide on, a letter, one in the inbox of caught letters, an unanswered invitation, and a look at a schedule, by their ids. */
  rows: Record<
    | 'registration'
    | 'letter'
    | 'caughtLetter'
    | 'invitation'
    | 'import'
    | 'announcementDraft'
    | 'announcementWaiting'
    | 'announcementSent',
    string
  >;
  /** The delegation of the focal point whom one sees pages as, a member of it, and the mandate of the speaker's assistant. */
  acting: { delegation: string; member: string; mandate: string };
  /** Puts the clock there. */
  moveTo(moment: Moment): void;
  signIn(window: BrowserContext, seer: Seer): Promise<void>;
}

export async function aDemonstration(): Promise<Stage> {
  const api = await anApi({ NODE_ENV: 'development' });
  api.clock.set(MOMENTS.before);
  const edition = await loadDemonstration(api.app, api.clock.now());
  await offerOneSeat(api, edition);
  const sessions = await chooseSessions(api, edition);
  await tellOfFirstRelease(api, edition);
  await changeSession(api, edition, sessions.panel);
  await beginNotices(api, edition);
  return {
    api,
    edition,
    sessions,
    person: await choosePerson(api, edition, sessions.panel),
    links: { ...(await openLinks(api, edition)), ...(await openTheFloor(api, edition, sessions.roundTable)) },
    submissions: await submissionLinks(api, edition),
    acting: await chooseActing(api, edition),
    rows: { ...(await chooseRows(api)), caughtLetter: await catchLetters(api), import: await lookAt(api, edition) },
    moveTo: (moment) => api.clock.set(MOMENTS[moment]),
    signIn: async (window, seer) => signInWindow(api, window, await addressOf(api, seer)),
  };
}

/** Whom the newest release concerns is counted, as the worker does it. */
async function beginNotices({ database, clock }: TestApi, { id }: Edition): Promise<void> {
  await inTransaction(database, (tx) => openRound(tx, id, clock.now()));
  await doNoticeWork(database, clock);
}

/** Everybody knows their sessions as the first release has them. */
async function tellOfFirstRelease(api: TestApi, edition: Edition): Promise<void> {
  await beginNotices(api, edition);
  await api.database.query(
    `insert into told_session (person_id, session_id, part, told_at)
     select n.person_id, (change ->> 'sessionId')::uuid, change -> 'is', $1
     from notice n, jsonb_array_elements(n.differences) as change`,
    [api.clock.now()],
  );
}

/** One of the two who wait is offered a seat; the other stays in line. */
async function offerOneSeat({ database, clock }: TestApi, { id }: Edition): Promise<void> {
  const pool = { mode: 'on-site', category: 'media' } as const;
  const { taken } = await seatsOf(database, id, pool);
  await inTransaction(database, (tx) => setCapacity(tx, id, { capacity: taken + 1, pool }, BY, clock.now()));
  await offerFreeSeats(database, id, pool, clock.now());
}

/** Links as their letters had them, each still unused. */
async function openLinks(api: TestApi, edition: Edition): Promise<Omit<Stage['links'], keyof FloorLinks>> {
  const email = 'hala.mansouri-demo@people.example';
  await api.app.get(ApplyService).apply(edition, anApplication({ email }), api.clock.now());
  const named = { id: edition.id, code: edition.code, name: edition.shortName };
  const request = { email: 'secretariat@wsis.example', edition: named, language: 'en' as const };
  await api.app.get(SignInService).requestLink(request, api.clock.now());
  await answerWishes(api.app);
  await askForAddress(api, named);
  const link = async (kind: string, address: string) => {
    const [row] = await api.database.query(
      `select secrets ->> 'link' as link from letter l left join speaking_invitation i on i.id::text = l.subject_id
       where kind = $1 and to_address = $2 and secrets is not null and coalesce(i.state, 'invited') = 'invited'
       order by l.created_at desc limit 1`,
      [kind, address],
    );
    return (row.link as string).replace(/^\/[^/]+\/[^/]+/, '');
  };
  return {
    prove: await link('registration.acknowledgement', email),
    signIn: await link('identity.sign-in', request.email),
    speaking: await link('speakers.invitation', 'speaker@wsis.example'),
    ...(await announcementLinks(api, edition)),
    newAddress: await link('identity.address-confirm', 'new-editor@wsis.example'),
    stopAddress: await link('identity.address-asked', 'programme@wsis.example'),
    invitation: await link('inviting.invitation', 'guest@wsis.example'),
    takenBack: await takenBack(api, edition),
  };
}

/** Of somebody who gets announcements, and of somebody who wanted no more of them. */
async function announcementLinks(
  { database, clock }: TestApi,
  { id }: Edition,
): Promise<{ unsubscribe: string; subscribeAgain: string }> {
  const people: Array<{ id: string }> = await database.query(
    `select person_id as id from announcement_recipient limit 2`,
  );
  const [first, second] = people.map((person) => person.id);
  await database.query(`insert into announcement_unsubscribed (edition_id, person_id, at) values ($1, $2, $3)`, [
    id,
    second,
    clock.now(),
  ]);
  const issue = (personId: string) =>
    inTransaction(database, (tx) => issueUnsubscribeLink(tx, id, personId, clock.now()));
  return {
    unsubscribe: `/unsubscribe?token=${await issue(first)}`,
    subscribeAgain: `/unsubscribe?token=${await issue(second)}`,
  };
}

type FloorLinks = Pick<
  Stage['links'],
  'floorRoom' | 'floorBooth' | 'boothTexts' | 'boothText' | 'statement' | 'publicStatement'
>;

/**
 * The round table has begun: its first speaker has spoken and their statement is released, the second has the floor, somebody in the
 * room asks for it, and two screens follow.
 */
async function openTheFloor({ database, clock }: TestApi, edition: Edition, code: string): Promise<FloorLinks> {
  const acting = { by: BY, now: clock.now() };
  return inTransaction(database, async (tx) => {
    const { sessionId, version } = (await readRoundTable(tx, edition.id, code))!;
    await moveList(tx, sessionId, version, 'final', '', BY, acting.now);
    await openFloor(tx, sessionId, code, acting);
    await actOnFloor(tx, sessionId, 1, { act: 'next' }, acting);
    await actOnFloor(tx, sessionId, 2, { act: 'next' }, acting);
    const [asking] = (await readFloor(tx, edition.id, code)).waiting;
    await askFromRoom(tx, sessionId, asking.personId, acting);
    const [statement] = [...(await readStatements(tx, sessionId)).values()].filter(({ isDelivered }) => isDelivered);
    const of = { sessionId, requestId: statement.requestId };
    await releaseStatement(tx, of, statement.version, acting);
    const token = await makeStatementLink(tx, { ...of, editionId: edition.id }, BY, acting.now);
    const screen = (kind: ScreenKind) =>
      makeScreen(tx, { sessionId, editionId: edition.id }, kind, BY, acting.now).then((token) => `/floor/${token}`);
    const floorBooth = await screen('interpreters');
    return {
      floorRoom: await screen('room'),
      floorBooth,
      boothTexts: `${floorBooth}/statements`,
      boothText: `${floorBooth}/statements/${statement.code}`,
      statement: `/statement?token=${token}`,
      publicStatement: `/sessions/${code}/statements/${statement.code}?in=en`,
    };
  });
}

/** The path of an invitation that the secretariat has taken back. */
async function takenBack(api: TestApi, edition: Edition): Promise<string> {
  const { id, token } = await anInvitation(api.database, edition, api.clock.now(), { list: 'unasked@guests.example' });
  await inTransaction(api.database, (tx) => revokeInvitation(tx, { edition, id }, BY, api.clock.now()));
  return `/invitation?token=${token}`;
}

/** The programme's editor wishes another address. */
async function askForAddress(api: TestApi, edition: AddressRequest['edition']): Promise<void> {
  const oldEmail = 'programme@wsis.example';
  const { id, name } = await api.app.get(AccountService).findOrAdd(api.database.manager, oldEmail);
  const owner = { accountId: id, personId: null };
  const wish = { owner, oldEmail, name, language: 'en' as const, edition, email: 'new-editor@wsis.example' };
  await api.app.get(AddressChanges).ask(wish, BY, api.clock.now());
}

/** An editor has looked at another program's schedule and not yet agreed. */
async function lookAt(api: TestApi, edition: Edition): Promise<string> {
  const editor = await api.signedIn('importing@wsis.example', [[edition.id, 'programme-editor']]);
  const { body } = await editor
    .post(`/api/v1/editions/${edition.code}/schedule-imports`)
    .field({ addRooms: 'true', withPersons: 'true' })
    .attach('file', 'test/data/invented-schedule.xml')
    .expect(202);
  await bringSchedule(api, body.id);
  return body.id;
}

async function choosePerson(api: TestApi, edition: Edition, code: string): Promise<string> {
  const { sessions } = await api.app.get(PublicProgrammes, { strict: false }).programmeOf(edition.id);
  return sessions.find((session) => session.code === code)!.panel[0].personCode;
}

async function chooseSessions(api: TestApi, edition: Edition): Promise<Stage['sessions']> {
  const code = async (sql: string) => (await api.database.query(`select s.code ${sql} limit 1`, [edition.id]))[0].code;
  const released = `from session s join released_session r on r.session_id = s.id where s.edition_id = $1`;
  return {
    roundTable: await code(`from session s join round_table t on t.session_id = s.id where s.edition_id = $1`),
    panel: await code(
      `${released} and s.starts_at::date = '2027-07-06' and s.cancelled_at is null
       order by (select count(*) from session_person p where p.session_id = s.id) desc, s.code`,
    ),
    cancelled: await code(`${released} and s.cancelled_at is not null`),
    substituted: await code(
      `from session s join speaking_substitution n on n.session_id = s.id and n.state = 'named' where s.edition_id = $1`,
    ),
    handedIn: await code(`from session s join speaking_material m on m.session_id = s.id where s.edition_id = $1`),
    signUp: await code(`${released} and s.access = 'sign-up' order by s.starts_at desc, s.code`),
  };
}

async function chooseRows(api: TestApi): Promise<Omit<Stage['rows'], 'caughtLetter' | 'import'>> {
  const id = async (sql: string) => (await api.database.query(`select id ${sql} limit 1`))[0].id;
  return {
    registration: await id(`from registration where status = 'under-review' order by submitted_at, id`),
    letter: await id(`from letter where kind = 'registration.confirmation' order by created_at, id`),
    announcementDraft: await id(`from announcement where state = 'draft'`),
    announcementWaiting: await id(`from announcement where state = 'waiting'`),
    announcementSent: await id(`from announcement where state = 'written'`),
    invitation: await id(`from registration_invitation where state = 'open' order by invited_at, id`),
  };
}

/** The letters of the personas come into the inbox of whoever develops; gives the confirmation with its QR code and calendar file. */
async function catchLetters(api: TestApi): Promise<string> {
  const catcher = await startMailCatcher({ dataDir: api.config.dataDir });
  await postLetters(api.database, catcher, api.url);
  await catcher.stop();
  return (await readInbox(api.config.dataDir)).find(({ ics }) => ics !== undefined)!.id;
}

/** A session moved by four minutes in a second release, with a joining link and a document. */
async function changeSession(api: TestApi, { id: editionId }: Edition, code: string): Promise<void> {
  const now = api.clock.now();
  const url = 'https://meet.example/wsis2027';
  const note = {
    title: 'Background note',
    url: 'https://files.example/note.pdf',
    language: 'en',
    format: 'PDF',
    bytes: 245_760,
  };
  await inTransaction(api.database, async (tx) => {
    const ref = { editionId, code };
    const { version } = await setJoiningLink(tx, ref, await versionOf(tx, code), url, BY, now);
    const { startsAt, endsAt, ...session } = await setDocuments(tx, ref, version, [note], BY, now);
    const [{ room }] = await tx.query('select code as room from room where id = $1', [session.roomId]);
    const later = new Date(startsAt!.getTime() + 4 * 60_000);
    await placeSession(tx, ref, session.version, { room, startsAt: later, endsAt: endsAt! }, BY, now);
    await releaseProgramme(tx, editionId, { name: 'Second release', acceptConflicts: true }, BY, now);
  });
}

async function versionOf(tx: Transaction, code: string): Promise<number> {
  return (await tx.query('select version from session where code = $1', [code]))[0].version;
}

const PERSONAS_SEEN: Seer[] = [
  'secretariat',
  'protocol',
  'organizer',
  'speaker',
  'participant',
  'focal-point',
  'assistant',
];

/** The speaker gets an assistant, who is nobody else. */
async function chooseActing({ database, clock }: TestApi, edition: Edition): Promise<Stage['acting']> {
  const [{ delegation, member }] = await database.query(
    `select r.delegation_id as delegation, r.id as member from registration r join delegation d on d.id = r.delegation_id
     where d.country = 'TO' and r.status = 'approved' and d.edition_id = $1 and d.head_registration_id <> r.id order by r.number limit 1`,
    [edition.id],
  );
  const [{ id: personId }] = await database.query(`select id from person where email_key = 'speaker@wsis.example'`);
  const wish = { edition, kind: 'assistant', personId, holder: { email: 'assistant@wsis.example' } } as const;
  const mandate = await inTransaction(database, (tx) => givePersonalMandate(tx, wish, BY, clock.now()));
  return { delegation, member, mandate: mandate.id };
}

async function addressOf(api: TestApi, seer: Seer): Promise<string> {
  if (PERSONAS_SEEN.includes(seer)) return `${seer}@wsis.example`;
  const [row] = await api.database.query(
    `select email from registration where status = $1 and mode = 'on-site' and email not like '%@wsis.example' order by number limit 1`,
    [seer],
  );
  return row.email;
}
