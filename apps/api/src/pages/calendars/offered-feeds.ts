import { TRACKS } from '@app/edition';
import type { Agenda } from '../agenda/agenda-reader.js';

/** A public calendar that somebody may want to follow. */
export interface OfferedFeed {
  /** As it stands in this page's address: `programme`, `tracks/forum`, `rooms/C`, `action-lines/C7`, `sessions/XTKL65`. */
  key: string;
  name: string;
  /** Below the edition, without language. */
  path: string;
}

export type OfferedKind = 'programme' | 'tracks' | 'rooms' | 'lines';

/** The whole programme, each track that has sessions, each room where something takes place, each Action Line that has sessions. */
export function offeredFeeds({ words, rooms, programme: { sessions } }: Agenda): Record<OfferedKind, OfferedFeed[]> {
  const usedTracks = new Set(sessions.map(({ typeCode }) => words.tracks.get(typeCode)));
  const usedRooms = new Set(sessions.map(({ room }) => room?.code));
  const usedLines = new Set(
    sessions.flatMap(({ actionLines }) => actionLines.flatMap((code) => [code, words.lines.get(code)?.mark])),
  );
  return {
    programme: [feed('programme', words.t('calendars:whole'), 'feeds/programme')],
    tracks: TRACKS.filter((track) => usedTracks.has(track)).map((track) =>
      feed(`tracks/${track}`, words.t(`agenda:tracks.${track}`), `feeds/tracks/${track}`),
    ),
    rooms: rooms
      .filter(({ code }) => usedRooms.has(code))
      .map(({ code, name }) => feed(`rooms/${code}`, name, `feeds/rooms/${code}`)),
    lines: [...words.lines.values()]
      .filter(({ code }) => usedLines.has(code))
      .map(({ code, shown, short }) => feed(`action-lines/${code}`, `${shown} ${short}`, `feeds/action-lines/${code}`)),
  };
}

/** The one that is asked for, also a single session of the programme; the whole programme when there is no such one. */
export function chosenFeed(agenda: Agenda, key: string | undefined): OfferedFeed {
  const offered = offeredFeeds(agenda);
  const known = Object.values(offered)
    .flat()
    .find((one) => one.key === key);
  const session = agenda.programme.sessions.find(({ code }) => `sessions/${code}` === key);
  if (session) return feed(`sessions/${session.code}`, session.title, `sessions/${session.code}`);
  return known ?? offered.programme[0];
}

function feed(key: string, name: string, path: string): OfferedFeed {
  return { key, name, path: `${path}.ics` };
}
