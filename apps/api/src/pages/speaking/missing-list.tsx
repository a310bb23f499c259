import type { ReactNode } from 'react';
import type { Edition } from '@app/edition';
import { formatDay, formatTime, joinDayAndTime, type Language, translator } from '@app/i18n';
import type { Missing } from '@app/speakers';

interface Props {
  edition: Edition;
  language: Language;
}

/** What is missing and whose move it is. `of` is what stands below a line: the session that it belongs to. */
export function MissingList({
  edition,
  language,
  lines,
  level: Heading = 'h2',
}: Props & { level?: 'h2' | 'h3'; lines: Array<{ key: string; missing: Missing; of?: ReactNode }> }) {
  const t = translator(language);
  return (
    <section className="card stack" aria-labelledby="missing">
      <Heading id="missing">{t('speakers:missing.title', { count: lines.length })}</Heading>
      {lines.length > 0 && (
        <ol className="stack">
          {lines.map(({ key, missing, of }) => (
            <li key={key}>
              <p className="row">
                <MissingLine edition={edition} language={language} missing={missing} />
              </p>
              {of}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function MissingLine({ edition, language, missing }: Props & { missing: Missing }) {
  const t = translator(language);
  const isWaiting = missing.kind === 'approval';
  const isLate = missing.kind === 'answer' && missing.isLate;
  return (
    <>
      <span className={`st ${isLate ? 'warn' : isWaiting ? 'half' : 'wait'}`}>
        {t(`speakers:missing.${missing.kind}`)}
      </span>
      {missing.kind === 'answer' && (
        <span className="soft end">
          {t(isLate ? 'speakers:missing.late' : 'speakers:missing.by', {
            when: momentOf(missing.by, edition, language),
          })}
        </span>
      )}
      {(missing.kind === 'registration' || missing.kind === 'registration-mode') && (
        <a href={`/${edition.code}/${language}/register`}>{t('speakers:missing.register')}</a>
      )}
    </>
  );
}

/** "13 May, 18:00": short enough to stand beside what is missing on a phone. */
function momentOf(instant: Date, { timeZone }: Edition, language: Language): string {
  const day = formatDay(instant, language, timeZone, 'short');
  return joinDayAndTime(day, formatTime(instant, language, timeZone), language);
}
