import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { PartChange } from './invitations';

/** Who changed somebody's part, when and why; newest first, folded away. */
export function PartHistory({ name, changes }: { name: string; changes: PartChange[] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (changes.length === 0) return null;
  return (
    <details>
      <summary aria-label={`${t('invitations.history')}: ${name}`}>{t('invitations.history')}</summary>
      <ol className="stack tight">
        {changes.map((change) => (
          <li key={`${change.at} ${change.act}`}>
            {t(`invitations.acts.${change.act}`)}
            {change.act === 'accept' && change.mode && ` · ${t(`registrations.modes.${change.mode}`)}`}
            {change.act === 'deliver' && change.delivery && ` · ${t(`invitations.delivery.${change.delivery}`)}`}
            <br />
            <span className="soft">
              {t('invitations.change-line', {
                when: formats.dateTime(change.at, edition.timeZone),
                name: `\u2068${change.by || '–'}\u2069`,
              })}
            </span>
            {change.reason && <p dir="auto">{change.reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
