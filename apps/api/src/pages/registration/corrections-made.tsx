import type { Edition } from '@app/edition';
import { formatList, type Language, translator } from '@app/i18n';
import { momentInWords, type OwnRegistration } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
}

/** What kind of field was corrected and when; the values stand on the page itself. */
export function CorrectionsMade({ edition, language, registration }: Props) {
  if (registration.corrections.length === 0) return null;
  const t = translator(language);
  return (
    <section className="stack tight" aria-labelledby="corrections">
      <h2 id="corrections">{t('forms:correcting.lines')}</h2>
      <ul className="stack tight">
        {registration.corrections.map(({ at, fields, wentBack }) => (
          <li key={at.getTime()} className="soft small">
            {t(`forms:correcting.${wentBack ? 'went-back' : 'line'}`, {
              when: momentInWords(at, language, edition.timeZone),
              fields: formatList(
                fields.map((field) => t(`forms:correcting.fields.${field}`)),
                language,
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
