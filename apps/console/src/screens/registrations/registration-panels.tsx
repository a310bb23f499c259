import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

/** On which panels the applicant is: code, title, and a way to the session as far as whoever looks may see it. */
export function RegistrationPanels({ registration: { panels } }: { registration: RegistrationWithHistory }) {
  const { t, language } = useWords();
  const { edition, may } = useDesk();
  if (panels.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="panels">
      <h3 id="panels">{t('registrations.panels')}</h3>
      <ul className="stack tight">
        {panels.map(({ code, title, isPublic }) => (
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
          </li>
        ))}
      </ul>
    </section>
  );
}
