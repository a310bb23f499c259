import { type dataSourceFor, type Transaction } from '@app/database';
import { readVocabulary, type Edition } from '@app/edition';
import {
  type DraftSession,
  PublicProgrammes,
  readDraftSessions,
  readSchedule,
  schedulePicture,
  scheduleWords,
  type ScheduleFile,
  type SchedulePicture,
} from '@app/programme';
import { anEdition } from '../../factories/edition.js';

type Database = ReturnType<typeof dataSourceFor>;

let made = 0;

export interface Days {
  startsOn: string;
  endsOn: string;
  timeZone: string;
}

/** An edition without types and tracks of its own: whatever a file names comes in with it. */
export async function anEmptyEdition(database: Database, days: Days): Promise<Edition> {
  made++;
  const edition = await anEdition(database, { code: `trip-${made}`, name: `Trip ${made}`, ...days });
  await database.query(
    `delete from vocabulary_term where edition_id = $1 and vocabulary in ('session-type', 'action-line')`,
    [edition.id],
  );
  return edition;
}

/** What the public sees, as other programs take it over. */
export async function pictureOf(database: Database, edition: Edition): Promise<SchedulePicture> {
  const [types, lines, modes] = await Promise.all(
    (['session-type', 'action-line', 'participation-mode'] as const).map((name) =>
      readVocabulary(database, edition.id, name),
    ),
  );
  const programme = await new PublicProgrammes(database).programmeOf(edition.id);
  return schedulePicture(
    programme,
    edition,
    scheduleWords(edition, 'en', { types, lines, modes }),
    'https://x.example',
  );
}

const FACTS = [
  'title',
  'titleLanguage',
  'description',
  'startsAt',
  'endsAt',
  'room',
  'typeCode',
  'mode',
  'languages',
  'actionLines',
  'documents',
  'recording',
  'access',
  'interpretation',
  'captioning',
  'sdgs',
] as const;

export type ComparableDraft = Pick<DraftSession, (typeof FACTS)[number]> & { key: string; persons: string[] };

/** Every fact of an edition's drafts that does not belong to the edition itself, by the guid that they came in with. */
export async function comparableDrafts(
  tx: Pick<Transaction, 'query'>,
  { id }: Edition,
  keyOf: 'guid' | 'sourceKey',
): Promise<ComparableDraft[]> {
  const drafts = await readDraftSessions(tx as never, id);
  return drafts
    .map((draft) => {
      const facts = Object.fromEntries(FACTS.map((name) => [name, draft[name]])) as Pick<
        DraftSession,
        (typeof FACTS)[number]
      >;
      const persons = draft.panel.map(({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(' '));
      return { key: draft[keyOf]!, ...facts, persons: [...new Set(persons)] };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** By which key of its file each session of an edition came in. */
export async function sourceKeys(database: Database, { id }: Edition): Promise<(guid: string) => string> {
  const keys = new Map((await readDraftSessions(database, id)).map(({ guid, sourceKey }) => [guid, sourceKey ?? '']));
  return (guid) => keys.get(guid) ?? '';
}

export const readText = (text: string): ScheduleFile => readSchedule(Buffer.from(text));
