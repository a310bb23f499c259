import { cleanLine, cleanList, cleanText } from './clean-text.js';
import { tidyAgenda } from './inner-agenda.js';
import type { Session } from './session.entity.js';
import { tidyTranslations } from './translations.js';

/** What an editor may write of a session; time, room, panel and cancellation have acts of their own. */
export type SessionFacts = Pick<
  Session,
  | 'title'
  | 'titleLanguage'
  | 'description'
  | 'typeCode'
  | 'organizers'
  | 'mode'
  | 'languages'
  | 'interpretation'
  | 'captioning'
  | 'actionLines'
  | 'sdgs'
  | 'audiences'
  | 'expected'
  | 'seatLimit'
  | 'isFixed'
  | 'access'
  | 'recording'
  | 'agenda'
  | 'translations'
>;

/** A new session; what is left out is empty, English, on site and remote. */
export type SessionDraft = Pick<SessionFacts, 'title'> &
  Partial<SessionFacts & Pick<Session, 'sourceKey' | 'sourceNote' | 'givenFields' | 'joiningUrl' | 'documents'>>;

export type SessionChanges = Partial<SessionFacts>;

/** Which session is meant; a `Session` will do. The edition belongs to it, so that a code of another edition finds nothing. */
export type SessionRef = Pick<Session, 'editionId' | 'code'>;

/** Texts composed and without control or direction marks, lists without blanks and repetitions. */
export function tidyFacts<T extends SessionChanges>(facts: T): T {
  const tidied: T = { ...facts };
  if (facts.title !== undefined) tidied.title = cleanLine(facts.title);
  if (facts.description !== undefined) tidied.description = cleanText(facts.description);
  if (facts.organizers !== undefined) tidied.organizers = cleanList(facts.organizers);
  if (facts.languages !== undefined) tidied.languages = cleanList(facts.languages);
  if (facts.interpretation !== undefined) tidied.interpretation = cleanList(facts.interpretation);
  if (facts.actionLines !== undefined) tidied.actionLines = cleanList(facts.actionLines);
  if (facts.audiences !== undefined) tidied.audiences = cleanList(facts.audiences);
  if (facts.sdgs !== undefined) tidied.sdgs = [...new Set(facts.sdgs)].sort((a, b) => a - b);
  if (facts.agenda !== undefined) tidied.agenda = tidyAgenda(facts.agenda);
  if (facts.translations !== undefined) tidied.translations = tidyTranslations(facts.translations);
  return tidied;
}
