import { inTransaction, type dataSourceFor } from '@app/database';
import { readVocabulary, type Edition } from '@app/edition';
import {
  importSchedule,
  PublicProgrammes,
  readDraftSessions,
  readSchedule,
  releaseProgramme,
  scheduleJson,
  schedulePicture,
  scheduleWords,
  scheduleXml,
  type ImportedSchedule,
  type ScheduleFile,
  type SchedulePicture,
} from '@app/programme';
import { anEdition } from '../../factories/edition.js';
import { by, now } from './a-programme.js';

type Database = ReturnType<typeof dataSourceFor>;

const BASE = 'https://forum.example';
let made = 0;

export interface Taken {
  edition: Edition;
  imported: ImportedSchedule;
  picture: SchedulePicture;
  xml: string;
  json: string;
}

/** A schedule taken whole into an edition of its own, whose types and tracks are the file's, and released. */
export async function takenWhole(
  database: Database,
  file: ScheduleFile,
  days: { startsOn: string; endsOn: string; timeZone: string },
): Promise<Taken> {
  made++;
  const edition = await anEdition(database, { code: `trip-${made}`, name: `Trip ${made}`, ...days });
  await database.query(
    `delete from vocabulary_term where edition_id = $1 and vocabulary in ('session-type', 'action-line')`,
    [edition.id],
  );
  const wishes = { addRooms: true, addTerms: true, withPersons: true, type: 'Session' };
  const imported = await inTransaction(database, (tx) => importSchedule(tx, edition, file, wishes, by, now));
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'Whole', acceptConflicts: true }, by, now),
  );
  const picture = await pictureOf(database, edition);
  return { edition, imported, picture, xml: scheduleXml(picture, BASE), json: scheduleJson(picture, BASE) };
}

async function pictureOf(database: Database, edition: Edition): Promise<SchedulePicture> {
  const [types, lines, modes] = await Promise.all(
    (['session-type', 'action-line', 'participation-mode'] as const).map((name) =>
      readVocabulary(database, edition.id, name),
    ),
  );
  const programme = await new PublicProgrammes(database).programmeOf(edition.id);
  return schedulePicture(programme, edition, scheduleWords(edition, 'en', { types, lines, modes }), BASE);
}

/** Everything of a picture that does not belong to the edition that it stands in; `keys` gives a session's name in both. */
export function comparable({ sessions }: SchedulePicture, keys: (guid: string) => string) {
  return sessions
    .map(
      ({ guid, starts, ends, room, title, titleLanguage, description, type, track, languages, persons, ...rest }) => {
        const { mode, documents, cancelled, minutes } = rest;
        const facts = { starts, ends, room, title, titleLanguage, description, type, track, languages, persons };
        return { key: keys(guid), ...facts, mode, documents, cancelled, minutes };
      },
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** By which key of its file each session of an edition came in. */
export async function sourceKeys(database: Database, { id }: Edition): Promise<(guid: string) => string> {
  const keys = new Map((await readDraftSessions(database, id)).map(({ guid, sourceKey }) => [guid, sourceKey ?? '']));
  return (guid) => keys.get(guid) ?? '';
}

export const readText = (text: string): ScheduleFile => readSchedule(Buffer.from(text));
