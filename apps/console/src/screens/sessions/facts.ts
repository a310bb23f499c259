import type { Session } from './sessions-question';

/** What the form of words and terms edits, with the version that it was read as. */
const FACTS = [
  'title',
  'titleLanguage',
  'description',
  'typeCode',
  'organizers',
  'mode',
  'languages',
  'interpretation',
  'captioning',
  'actionLines',
  'sdgs',
  'audiences',
  'expected',
  'seatLimit',
  'isFixed',
  'access',
  'recording',
  'version',
] as const satisfies ReadonlyArray<keyof Session>;
export type Facts = Pick<Session, (typeof FACTS)[number]>;

export const factsOf = (session: Session) => Object.fromEntries(FACTS.map((name) => [name, session[name]])) as Facts;
