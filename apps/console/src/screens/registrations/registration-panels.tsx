import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

/** Where the applicant was asked to speak: when, how far it is, and a way to the session as far as whoever looks may see it. */
export function RegistrationPanels({ registration }: { registration: RegistrationWithHistory }) {
  const { t, language, formats } = useWords();
  const { panels, speaksNowhere } = registration;
  const { edition, may } = useDesk();
  if (panels.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="panels">
      <h3 id="panels">{t('registrations.panels')}</h3>
      {speaksNowhere && <p className="note">{t('registrations.speaks-nowhere')}</p>}
      <ul className="stack tight">
        {panels.map(({ code, title, startsAt, room, isPublic, state, mode }) => (
          <li key={code}>
            <bdi dir="ltr" className="num">
              {code}
            </bdi>{' '}
            {may('sessions') ? (
              <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
                <bdi>{title}</bdi>
              </Link>
            ) : isPublic ? (
              <a href={`/${edition.code}/${language}/sessions/${code}`}>
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi>{title}</bdi>
            )}
            <br />
            <span className="soft">
              {[
                t(`invitations.states.${state}`),
                mode && t(`registrations.modes.${mode}`),
                startsAt && formats.dateTime(startsAt, edition.timeZone),
                room && `\u2068${room}\u2069`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
