import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

/** What happened so far, oldest first, by whom and why. */
export function RegistrationHistory({ registration }: { registration: RegistrationWithHistory }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <section className="stack tight">
      <h3>{t('registrations.history')}</h3>
      <ol className="line">
        {registration.history.map(({ at, to, byKind, byName, reason, of }, place) => (
          <li key={place} className="done">
            <b>{t(`registrations.happened.${to}`)}</b>
            <span className="soft">
              {formats.dateTime(at, edition.timeZone)} ·{' '}
              {byKind === 'account' ? <bdi>{byName}</bdi> : t(`registrations.by-kind.${byKind}`)}
            </span>
            {of && <span className="soft small">{t('registrations.history-of', { number: of })}</span>}
            {reason && <span dir="auto">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
