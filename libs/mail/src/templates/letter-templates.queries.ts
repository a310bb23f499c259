import type { EntityManager } from 'typeorm';
import type { Language } from '@app/i18n';
import type { OwnWords } from './letter-parts.js';

/** Which letter of which edition in which language. */
export interface TemplateOf {
  editionId: string;
  kind: string;
  language: Language;
}

/** Own words that are in use or were. */
export interface TemplateVersion {
  number: number;
  words: OwnWords;
  /** It says again what the version of that number said. */
  takenFrom: number | null;
  usedFrom: Date;
  usedBy: string;
  /** Null: it is in use. */
  usedUntil: Date | null;
  endedBy: string;
}

export interface LetterTemplate {
  /** Counts every change; 0: the edition has never changed a word. */
  version: number;
  draft: { words: OwnWords; by: string; at: Date } | null;
  /** The newest first. */
  versions: TemplateVersion[];
}

type Reader = Pick<EntityManager, 'query'>;

const ITS = `edition_id = $1 and kind = $2 and language = $3`;

export async function readTemplate(reader: Reader, of: TemplateOf): Promise<LetterTemplate> {
  const its = [of.editionId, of.kind, of.language];
  const [row] = await reader.query(
    `select version, draft, drafted_by as by, drafted_at as at from letter_template where ${ITS}`,
    its,
  );
  if (!row) return { version: 0, draft: null, versions: [] };
  const versions = await reader.query(
    `select number, words, taken_from as "takenFrom", used_from as "usedFrom", used_by as "usedBy", used_until as "usedUntil",
            ended_by as "endedBy"
     from letter_template_version where ${ITS} order by number desc`,
    its,
  );
  const draft = row.draft && { words: row.draft, by: row.by, at: row.at };
  return { version: row.version, draft, versions };
}

/** How far an edition's own words are, where it has some. */
export interface TemplateState {
  kind: string;
  language: Language;
  /** Number of the version in use. */
  inUse: number | null;
  hasDraft: boolean;
}

export function readTemplateStates(reader: Reader, editionId: string): Promise<TemplateState[]> {
  return reader.query(
    `select t.kind, t.language, v.number as "inUse", t.draft is not null as "hasDraft"
     from letter_template t left join letter_template_version v
       on v.edition_id = t.edition_id and v.kind = t.kind and v.language = t.language and v.used_until is null
     where t.edition_id = $1 order by t.kind, t.language`,
    [editionId],
  );
}

/** The edition's own words in use; undefined: the house's. */
export async function readWordsInUse(reader: Reader, of: TemplateOf): Promise<OwnWords | undefined> {
  const [row] = await reader.query(`select words from letter_template_version where ${ITS} and used_until is null`, [
    of.editionId,
    of.kind,
    of.language,
  ]);
  return row?.words;
}
