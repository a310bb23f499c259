import { PROGRAMME_TAG, type EntryDraft, type EntryPart } from '@app/calendar';
import { inLanguage } from '@app/edition';
import { LANGUAGES, translator, type Language } from '@app/i18n';
import { shownName } from '@app/people';
import type { SessionSnapshot, SnapshotSeat } from '../releases/snapshot.js';
import type { EntryWords } from './entry-words.js';

/** A session as the public sees it, with the persons whose calendars hold it. */
export interface EntrySource {
  sessionId: string;
  code: string;
  snapshot: SessionSnapshot;
  /** Whether there is somewhere to join remotely now; that acts at once. */
  canJoin: boolean;
  organizerIds: string[];
}

/** What calendars say of a session. The UID is made of its guid alone: no host, no code, so that it outlives both. */
export function entryDraft(source: EntrySource, words: EntryWords): EntryDraft {
  const { sessionId, code, snapshot, canJoin, organizerIds } = source;
  const { guid, title, description, startsAt, endsAt, room, cancelled } = snapshot;
  const { organizers, languages, interpretation, captioning, mode } = snapshot;
  const { edition } = words;
  const url = `/${edition.code}/{lang}/sessions/${code}`;
  return {
    subjectId: sessionId,
    uid: `${guid}@wsis-forum`,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    location: room ? [room.name, room.building].filter(Boolean).join(', ') : '',
    cancelled,
    tags: tagsOf(code, snapshot, organizerIds, words),
    parts: partsOf(snapshot),
    content: {
      summary: title,
      description,
      url,
      facts: {
        organizers,
        languages,
        interpretation,
        captioning,
        mode,
        ...(canJoin && { joinAt: `${url}/join` }),
      },
      ...(edition.contactAddress && { organizer: { name: edition.shortName, address: edition.contactAddress } }),
      perLanguage: Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language, snapshot, words)])),
    },
  };
}

/** Each panellist's own items; a release that was made before sessions had an agenda has none. */
function partsOf({ agenda, panel }: Pick<SessionSnapshot, 'panel'> & Partial<SessionSnapshot>): EntryPart[] {
  const staying = new Set(panel.map(({ personId }) => personId));
  return (agenda ?? []).flatMap(({ personId, startsAfter, minutes, title }) => {
    if (!personId || !staying.has(personId)) return [];
    return [{ kind: 'item', tag: `person:${personId}`, startsAfter: startsAfter * 60, seconds: minutes * 60, title }];
  });
}

/** The feeds that hold the session. A feed of C7 holds those of its sub-lines. */
function tagsOf(
  code: string,
  { room, typeCode, actionLines, panel }: SessionSnapshot,
  organizerIds: string[],
  words: EntryWords,
) {
  const headings = actionLines.flatMap((line) => words.actionLines.get(line)?.parentCode ?? []);
  const track = words.tracks.get(typeCode);
  return [
    PROGRAMME_TAG,
    `session:${code}`,
    ...(track ? [`track:${track}`] : []),
    ...(room ? [`room:${room.code}`] : []),
    ...[...actionLines, ...headings].map((line) => `action-line:${line}`),
    ...panel.map((seat) => `person:${seat.personId}`),
    ...organizerIds.map((id) => `organizer:${id}`),
  ];
}

function wordsIn(language: Language, { typeCode, actionLines, panel }: SessionSnapshot, words: EntryWords) {
  const t = translator(language);
  const type = inLanguage(words.types.get(typeCode) ?? {}, language);
  const lines = actionLines.flatMap((code) => {
    const line = words.actionLines.get(code);
    return line ? [`${inLanguage(line.shownCode, language)} ${inLanguage(line.short, language)}`] : [];
  });
  const people = panel.map((seat) =>
    t('programme:entry.panellist', {
      role: inLanguage(words.roles.get(seat.role) ?? {}, language),
      name: nameOf(seat),
    }),
  );
  return { lines: people, categories: [type, ...lines].filter(Boolean) };
}

function nameOf(seat: SnapshotSeat): string {
  const { name, also } = shownName(seat);
  return also ? `${name} (${also})` : name;
}
