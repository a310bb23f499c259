import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SubmissionStatus } from '../submission-status.js';
import { gramsOf, likenessOf } from './likeness.js';
import { type DeskReaderOf, seenInSql } from './reader-of-desk.js';

/** Another submission of the same call that wants nearly the same. */
export interface SimilarSubmission {
  id: string;
  code: string;
  title: string;
  textLanguage: Language;
  organization: string;
  status: SubmissionStatus;
  /** From 0 to 1. */
  likeness: number;
}

interface Candidate extends Omit<SimilarSubmission, 'likeness'> {
  summary: string;
  /** Share of common words in their dictionary form; null where PostgreSQL has no dictionary for both. */
  words: number | null;
}

/** Where PostgreSQL knows how words are bent; Chinese has no such configuration. */
const CONFIGURATION = `case s.text_language when 'en' then 'english' when 'fr' then 'french' when 'es' then 'spanish'
  when 'ru' then 'russian' when 'ar' then 'arabic' else 'simple' end::regconfig`;
const WORDS = `tsvector_to_array(to_tsvector(${CONFIGURATION}, s.title || ' ' || s.summary))`;

/** Less alike than this is chance. */
const ENOUGH = 0.22;
const MOST = 8;

/**
 * The most alike of the same call that this reader may see, withdrawn ones left out: by neighbouring letters of titles and of whole
 * texts in any script, and, where both are in one language that PostgreSQL has a dictionary for, by common words.
 */
export async function similarTo(reader: Reader, submissionId: string, who: DeskReaderOf): Promise<SimilarSubmission[]> {
  const [own] = await reader.query<Array<{ title: string; summary: string }>>(
    `select title, summary from submission where id = $1`,
    [submissionId],
  );
  const candidates = await reader.query<Candidate[]>(
    `with this as (select s.id, s.call_id, s.text_language, ${WORDS} as words from submission s where s.id = $1),
     others as (
       select s.id, s.code, s.title, s.summary, s.text_language as "textLanguage", s.organization, s.status, this.words as its,
         case when s.text_language = this.text_language and s.text_language <> 'zh' then ${WORDS} end as own
       from submission s, this
       where s.call_id = this.call_id and s.id <> this.id and s.status not in ('submitted','withdrawn') and ${seenInSql(who, '$2')})
     select id, code, title, summary, "textLanguage", organization, status,
       (select count(*) from unnest(own) word where word = any(its))::real
         / nullif(least(cardinality(own), cardinality(its)), 0) as words
     from others`,
    [submissionId, who.accountId],
  );
  const [title, text] = [gramsOf(own.title), gramsOf(`${own.title} ${own.summary}`)];
  return candidates
    .map(({ summary, words, ...one }) => {
      const byTitle = likenessOf(title, gramsOf(one.title));
      const byText = likenessOf(text, gramsOf(`${one.title} ${summary}`));
      return { ...one, likeness: Math.round(Math.max(byTitle, byText, words ?? 0) * 100) / 100 };
    })
    .filter(({ likeness }) => likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness || a.code.localeCompare(b.code))
    .slice(0, MOST);
}
