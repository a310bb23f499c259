import {
  readBlockers,
  readBreaks,
  readEdition,
  readRooms,
  readVocabulary,
  readWalkingTimes,
  type Edition,
  type Reader,
} from '@app/edition';
import { readKeptApart } from '../constraints/kept-apart.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { readDraftSessions } from '../sessions/draft-session.queries.js';
import { spanOfDays } from '../sessions/place-session.js';
import { readAcceptances, type Acceptance } from './accepted-conflicts.js';
import { readConflictRules } from './conflict-rules.js';
import type { PanelStanding, ReadStandings } from './panel-standings.js';
import { readPicturePeople } from './picture-people.queries.js';
import type { Picture, PictureRoom, PictureSession } from './picture.js';

/** The drafts of an edition with everything that decides on conflicts among them. */
export interface ProgrammeInMind {
  edition: Edition;
  drafts: DraftSession[];
  picture: Picture;
  standings: PanelStanding[];
  acceptances: Acceptance[];
}

const NOTHING_KNOWN: ReadStandings = async () => [];

/** Reads all of it; one statement for each kind of thing, whatever the number of sessions. */
export async function readProgramme(
  reader: Reader,
  editionId: string,
  readStandings: ReadStandings = NOTHING_KNOWN,
): Promise<ProgrammeInMind> {
  const edition = (await readEdition(reader, editionId))!;
  const drafts = await readDraftSessions(reader, editionId);
  const standings = await readStandings(reader, editionId);
  const { severities, balance } = await readConflictRules(reader, editionId);
  const picture: Picture = {
    days: daysOf(edition),
    sessions: picturedSessions(drafts, standings),
    rooms: await readPictureRooms(reader, editionId),
    people: await readPicturePeople(reader, editionId),
    breaks: (await readBreaks(reader, editionId)).map(({ names, startsAt, endsAt }) => ({
      names,
      from: startsAt,
      to: endsAt,
    })),
    walking: await readWalkingTimes(reader, editionId),
    apart: (await readKeptApart(reader, editionId)).map(({ name, sessions }) => ({
      name,
      sessions: new Set(sessions),
    })),
    audiences: new Map((await readVocabulary(reader, editionId, 'audience')).map(({ code, labels }) => [code, labels])),
    severities,
    balance,
  };
  return { edition, drafts, picture, standings, acceptances: await readAcceptances(reader, editionId) };
}

/** The same with other drafts: people and everything that binds them stay. */
export function withDrafts(programme: ProgrammeInMind, drafts: DraftSession[]): ProgrammeInMind {
  const sessions = picturedSessions(drafts, programme.standings);
  return { ...programme, drafts, picture: { ...programme.picture, sessions } };
}

export function daysOf(edition: Pick<Edition, 'startsOn' | 'endsOn' | 'timeZone'>): Picture['days'] {
  const { startsOn, endsOn, timeZone } = edition;
  return { startsOn, endsOn, timeZone, ...spanOfDays(edition) };
}

/** What has no time yet and what is cancelled takes no part. */
export function picturedSessions(drafts: DraftSession[], standings: PanelStanding[]): PictureSession[] {
  const known = new Map(standings.map((standing) => [`${standing.code} ${standing.personId}`, standing]));
  return drafts.flatMap((draft) => {
    if (draft.cancelledAt || !draft.startsAt || !draft.endsAt) return [];
    return [pictured(draft, { room: draft.room?.code, startsAt: draft.startsAt, endsAt: draft.endsAt }, known)];
  });
}

/** One draft where it is given, wherever it stands. */
export function pictured(
  draft: DraftSession,
  place: Pick<PictureSession, 'room' | 'startsAt' | 'endsAt'>,
  standings: ReadonlyMap<string, PanelStanding>,
): PictureSession {
  const { code, title, mode, interpretation, captioning, actionLines, audiences, expected, seatLimit } = draft;
  const onPanel = new Set(draft.panel.map(({ personId }) => personId));
  const keys = draft.keyPersons.map(({ personId }) => personId).filter((id) => !onPanel.has(id));
  const people = [
    ...[...onPanel].map((id) => ({ id, isOnPanel: true, standing: standings.get(`${code} ${id}`) })),
    ...keys.map((id) => ({ id, isOnPanel: false })),
  ];
  const facts = { code, title, mode, interpretation, captioning, actionLines, audiences, expected, seatLimit };
  return { ...facts, ...place, people };
}

async function readPictureRooms(reader: Reader, editionId: string): Promise<Map<string, PictureRoom>> {
  const blockers = await readBlockers(reader, editionId);
  const of = (code: string) =>
    blockers
      .filter(({ room }) => room === code)
      .map(({ startsAt, endsAt, reason }) => ({ from: startsAt, to: endsAt, reason }));
  const rooms = await readRooms(reader, editionId);
  return new Map(
    rooms.map(({ code, name, building, capacity, booths, boothLanguages, captioning, closedAt }) => {
      const facts = { code, name, building, capacity, booths, boothLanguages, captioning };
      return [code, { ...facts, isClosed: closedAt !== null, blockers: of(code) }];
    }),
  );
}
