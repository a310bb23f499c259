import type { Translate } from '@app/i18n';

/** Programs, each with how often it asks again and what to do there; as their makers and users tell, for none of them lets us decide. */
const PROGRAMS = ['google', 'outlook', 'outlook-classic', 'apple', 'iphone', 'thunderbird'] as const;

/** What each calendar program does with a calendar that it follows. */
export function ProgramsTable({ t }: { t: Translate }) {
  return (
    <section className="stack tight" aria-labelledby="programs">
      <h2 id="programs">{t('calendars:programs.title')}</h2>
      <p className="soft">{t('calendars:programs.lead')}</p>
      <dl className="cols">
        {PROGRAMS.map((program) => (
          <div key={program} className="card stack tight">
            <dt>
              <b>{t(`calendars:programs.${program}.name`)}</b>
            </dt>
            <dd>{t(`calendars:programs.${program}.asks`)}</dd>
            <dd className="soft">{t(`calendars:programs.${program}.do`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
