import { readVocabulary, type Edition, type InLanguages, type Reader, type Track } from '@app/edition';

/** What the calendar entries of an edition need besides their sessions. */
export interface EntryWords {
  edition: Edition;
  types: Map<string, InLanguages>;
  /** By code of the session type; types of an edition's own making may have none. */
  tracks: Map<string, Track>;
  roles: Map<string, InLanguages>;
  actionLines: Map<string, ActionLineWords>;
}

export interface ActionLineWords {
  /** `C7`, in Arabic `جيم7`. */
  shownCode: InLanguages;
  short: InLanguages;
  /** `C7` for its sub-lines. */
  parentCode: string | null;
}

export async function readEntryWords(reader: Reader, edition: Edition): Promise<EntryWords> {
  const types = await readVocabulary(reader, edition.id, 'session-type');
  const roles = await readVocabulary(reader, edition.id, 'panel-role');
  const lines = await readVocabulary(reader, edition.id, 'action-line');
  return {
    edition,
    types: new Map(types.map(({ code, labels }) => [code, labels])),
    tracks: new Map(types.flatMap(({ code, details }) => (details.track ? [[code, details.track]] : []))),
    roles: new Map(roles.map(({ code, labels }) => [code, labels])),
    actionLines: new Map(
      lines.map(({ code, labels, details, parentCode }) => [
        code,
        { shownCode: details.shownCode ?? { en: code }, short: details.short ?? labels, parentCode },
      ]),
    ),
  };
}
