import type { DataSource } from 'typeorm';
import { submitterFacts, submittersToWriteTo } from '@app/consultation';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { PossibleReader, ReaderFacts } from '@app/mail';
import { registrantFacts, registrantsToWriteTo } from '@app/registration';
import { speakerFacts, speakersToWriteTo } from '@app/speakers';

interface Readers {
  find(database: DataSource, editionId: string, typed: string, language: Language): Promise<PossibleReader[]>;
  facts(database: DataSource, edition: Edition, id: string, language: Language): Promise<ReaderFacts | undefined>;
  /** What an id of theirs looks like. */
  id: RegExp;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const REGISTRANTS: Readers = { find: registrantsToWriteTo, facts: registrantFacts, id: new RegExp(`^${UUID}$`) };
const SPEAKERS: Readers = {
  find: speakersToWriteTo,
  facts: speakerFacts,
  id: new RegExp(`^[0-9A-Za-z-]{1,20}:${UUID}$`),
};
const SUBMITTERS: Readers = { find: submittersToWriteTo, facts: submitterFacts, id: new RegExp(`^${UUID}$`) };

/** Whom letters of a room could concern. */
const READERS: Readonly<Record<string, Readers>> = {
  registration: REGISTRANTS,
  forms: REGISTRANTS,
  inviting: REGISTRANTS,
  delegations: REGISTRANTS,
  speakers: SPEAKERS,
  notices: SPEAKERS,
  signup: SPEAKERS,
  consultation: SUBMITTERS,
};

/** Real people of the edition whom a kind of letter could concern. */
export function readersOf(kind: string): Readers {
  return READERS[kind.slice(0, kind.indexOf('.'))] ?? REGISTRANTS;
}
