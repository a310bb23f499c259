import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { badgesKeptUntil, documentsKeptUntil, EXPORT_DAYS, type RetentionPlan } from '@app/privacy';

/** A row of the table "What we keep": the key of its words, and how long in the visitor's language. */
export interface KeptThing {
  kind: string;
  howLong: string;
}

/**
 * Everything that is kept, from what people give to what we write down, with the periods that are in force. `shorterDays`: of single
 * questions, counted from the last day.
 */
export function keptThings(
  edition: Edition,
  plan: RetentionPlan,
  shorterDays: number[],
  language: Language,
): KeptThing[] {
  const t = translator(language);
  const { periods, registrationsUntil } = plan;
  const day = (date: string) => formatDay(date, language, 'UTC');
  const after = (kind: 'failed-applications' | 'links' | 'letters') => ({
    kind,
    howLong: t(`privacy:notice.until.${kind}`, { days: periods[kind] }),
  });
  const untilOver = { days: periods['failed-applications'] };
  const untilDocuments = { days: periods.documents, day: day(documentsKeptUntil(edition, periods)) };
  const untilBadges = { days: periods.badges, day: day(badgesKeptUntil(edition, periods)) };
  return [
    { kind: 'registrations', howLong: t('privacy:notice.until.day', { day: day(registrationsUntil) }) },
    { kind: 'submissions', howLong: t('privacy:notice.until.day', { day: day(registrationsUntil) }) },
    { kind: 'stars', howLong: t('privacy:notice.until.day', { day: day(registrationsUntil) }) },
    ...(shorterDays.length > 0
      ? [{ kind: 'answers', howLong: t('privacy:notice.until.answers', { days: Math.min(...shorterDays) }) }]
      : []),
    { kind: 'documents', howLong: t('privacy:notice.until.after-end', untilDocuments) },
    after('failed-applications'),
    { kind: 'invitations', howLong: t('privacy:notice.until.invitations', untilOver) },
    { kind: 'badges', howLong: t('privacy:notice.until.after-end', untilBadges) },
    after('letters'),
    after('links'),
    { kind: 'exports', howLong: t('privacy:notice.until.exports', { days: EXPORT_DAYS }) },
    { kind: 'log', howLong: t('privacy:notice.until.log') },
  ];
}
