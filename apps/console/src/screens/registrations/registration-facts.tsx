import { useDesk } from '../../desk/desk';
import { useCountries, useVocabulary } from '../../desk/lists';
import { State } from '../../parts/state';
import { VisibleClock } from '../../parts/visible-clock';
import { OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';
import { dayOf } from './decision-clock';
import { RegistrationState, useDecisionClock } from './registration-state';

export function RegistrationFacts({ registration }: { registration: RegistrationWithHistory }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  const clock = useDecisionClock(registration);
  const { country, stakeholderType, mode, holdsSeat, language, email, provenAt, proveBy, decisionDueAt } = registration;
  return (
    <>
      <dl className="facts">
        <dt>{t('registrations.state')}</dt>
        <dd>
          <RegistrationState registration={registration} />
        </dd>
        <dt>{t('registrations.represents')}</dt>
        <dd>{countries.nameOf(country)}</dd>
        <dt>{t('registrations.kind')}</dt>
        <dd>{kinds.nameOf(stakeholderType)}</dd>
        <dt>{t('registrations.mode')}</dt>
        <dd>
          {t(`registrations.modes.${mode}`)}
          {mode === 'on-site' && `, ${t(holdsSeat ? 'registrations.holds-seat' : 'registrations.holds-no-seat')}`}
        </dd>
        <dt>{t('registrations.letters')}</dt>
        <dd>{OWN_NAMES[language]}</dd>
        <dt>{t('registrations.email')}</dt>
        <dd className="breakable">
          <bdi dir="ltr">{email}</bdi>
        </dd>
      </dl>
      {clock && (
        <section className="stack tight">
          <h3>{t('registrations.clock')}</h3>
          <VisibleClock
            cells={clock.days.length}
            now={clock.today}
            words={t('registrations.day-of', {
              day: dayOf(clock),
              days: clock.days.length,
            })}
          />
          <p>
            {t(clock.today >= clock.days.length ? 'registrations.was-promised' : 'registrations.promised', {
              place: dayOf(clock),
              days: clock.days.length,
              day: formats.day(decisionDueAt!, edition.timeZone, 'weekday'),
              time: formats.time(decisionDueAt!, edition.timeZone),
            })}
          </p>
        </section>
      )}
      <section className="stack tight">
        <h3>{t('registrations.checks')}</h3>
        <p>
          {provenAt ? (
            <State shape="ok">
              {t('registrations.proven', { time: formats.dateTime(provenAt, edition.timeZone) })}
            </State>
          ) : (
            <State shape="wait">
              {t('registrations.unproven', { time: formats.dateTime(proveBy, edition.timeZone) })}
            </State>
          )}
        </p>
      </section>
    </>
  );
}
