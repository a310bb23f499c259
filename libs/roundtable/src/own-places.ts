import type { Reader } from '@app/edition';
import { readList } from './list-of-speakers.js';
import type { Turn } from './running-times.js';

/** What somebody who asked for the floor is told. */
export interface OwnPlace {
  code: string;
  title: string;
  titleLanguage: string;
  /** Undefined until the list was given out. */
  given?: { place: number; count: number; minutes: number; turn?: Turn };
}

/** A person's places at the round tables of an edition. An order that was not given out is nobody's but the protocol's. */
export async function readOwnPlaces(reader: Reader, editionId: string, personId: string): Promise<OwnPlace[]> {
  const asked = await reader.query<Array<{ code: string }>>(
    `select s.code from floor_request f join session s on s.id = f.session_id
     where s.edition_id = $1 and f.person_id = $2 and f.state = 'requested' and s.removed_at is null and s.cancelled_at is null
     order by s.starts_at nulls last, s.code`,
    [editionId, personId],
  );
  const places: OwnPlace[] = [];
  for (const { code } of asked) {
    const { roundTable, speakers } = await readList(reader, editionId, code);
    const own = speakers.find((speaker) => speaker.personId === personId);
    const isGiven = roundTable.listState !== 'provisional' && own;
    const given = isGiven
      ? { place: own.place, count: speakers.length, minutes: own.minutesGiven, turn: own.turn }
      : undefined;
    places.push({ code, title: roundTable.title, titleLanguage: roundTable.titleLanguage, given });
  }
  return places;
}
