import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  coOrganizersOf,
  type DeskReaderOf,
  notedDecisionOf,
  probableConflict,
  readCallForm,
  readCriteria,
  reviewsOf,
  type Submission,
  submissionForReader,
  submissionNotes,
  submitterName,
} from '@app/consultation';
import { type Edition, Editions, inLanguage } from '@app/edition';
import { answerLines, fieldsToRead } from '@app/forms';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import type { SubmissionView } from './desk.views.js';

/** Who reads the desk, by the roles of this request. */
export function readerOf({ accountId, roles }: SignedIn, edition: Edition): DeskReaderOf {
  const held = roles[edition.id] ?? [];
  return { accountId, isEditor: held.includes('secretariat') || held.includes('programme-editor') };
}

/** One submission as the desk shows it. */
@Injectable()
export class ReviewDeskReader {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  async read(edition: Edition, id: string, who: DeskReaderOf, language: Language): Promise<SubmissionView> {
    const submission = await submissionForReader(this.database, edition.id, id, who);
    const { emailKey: _, ...shown } = submission;
    const reviews = await reviewsOf(this.database, id);
    const hasReviewed = reviews.some(({ accountId }) => accountId === who.accountId);
    const seen = reviews.filter(({ accountId }) => who.isEditor || hasReviewed || accountId === who.accountId);
    const noted = await notedDecisionOf(this.database, id);
    const criteria = await readCriteria(this.database, edition.id);
    return {
      id,
      code: shown.code,
      kind: shown.kind,
      status: shown.status,
      version: shown.version,
      title: shown.title,
      textLanguage: shown.textLanguage,
      summary: shown.summary,
      submitter: submitterName(submission),
      email: who.isEditor ? shown.email : null,
      organization: shown.organization,
      country: shown.country,
      stakeholderType: shown.stakeholderType,
      actionLines: shown.actionLines,
      sdgs: shown.sdgs,
      languages: shown.languages,
      mode: shown.mode,
      minutes: shown.minutes,
      speakers: shown.speakers,
      answers: await this.answersOf(submission, language),
      coOrganizers: (await coOrganizersOf(this.database, id)).map(({ name, state }) => ({ name, state })),
      submittedAt: shown.submittedAt.toISOString(),
      reason: shown.reason,
      mergedIntoId: shown.mergedInto,
      session: await this.sessionCode(submission),
      criteria: criteria.map((one) => ({ ...one })),
      reviews: seen.map(({ accountId, at, ...review }) => ({
        ...review,
        isMine: accountId === who.accountId,
        at: at.toISOString(),
      })),
      probableConflict: await probableConflict(this.database, who.accountId, submission),
      notes: (await submissionNotes(this.database, id)).map((note) => ({ ...note, at: note.at.toISOString() })),
      noted: noted ? { ...noted, at: noted.at.toISOString() } : null,
    };
  }

  private async answersOf({ callId, formVersion, answers }: Submission, language: Language) {
    const { definition } = await readCallForm(this.database, callId, formVersion);
    const countries = await this.editions.countriesIn(language);
    return fieldsToRead(definition, 'registration')
      .filter(({ code }) => answers[code] !== undefined)
      .map((field) => ({
        code: field.code,
        label: inLanguage(field.label, language),
        lines: answerLines(field, answers[field.code], language, countries),
      }));
  }

  private async sessionCode({ sessionId }: Submission): Promise<string | null> {
    if (!sessionId) return null;
    const [session] = await this.database.query<Array<{ code: string }>>(
      `select code from session where id = $1 and removed_at is null`,
      [sessionId],
    );
    return session?.code ?? null;
  }
}
