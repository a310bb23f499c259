import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { AuditRecord } from './audit';

/** One act in a sentence, and its code, which is the same in every language, so that people can quote it. */
export function AuditLine({ record }: { record: AuditRecord }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { at, by, action, subject, reason, details } = record;
  const told = Object.entries(details).map(([name, value]) => `${name}: ${textOf(value)}`);
  return (
    <tr>
      <td>{formats.dateTime(at, edition.timeZone)}</td>
      <td>
        {by.name ? <bdi>{by.name}</bdi> : <span className="soft">{t('audit.nameless')}</span>}
        <p className="soft">{t(`audit.kinds.${by.kind}`)}</p>
      </td>
      <td>
        {t(`audit.acts.${action}`)}
        <p className="soft">
          <code dir="ltr">{action}</code>
        </p>
      </td>
      <td>
        <Subject subject={subject} />
      </td>
      <td>
        {reason && <bdi>{reason}</bdi>}
        {told.length > 0 && (
          <p className="soft">
            <bdi dir="ltr">{told.join(' · ')}</bdi>
          </p>
        )}
      </td>
    </tr>
  );
}

/** The id of a thing, long ones by their beginning; the desk opens a registration, the list of invitations an invitation. */
function Subject({ subject: { kind, id } }: { subject: AuditRecord['subject'] }) {
  const { edition } = useDesk();
  const written = (
    <bdi dir="ltr" title={id}>
      {id.length > 20 ? `${id.slice(0, 8)}…` : id}
    </bdi>
  );
  if (kind === 'registration-invitation')
    return (
      <Link to="/$edition/invitations" params={{ edition: edition.code }} search={{ invitation: id }}>
        {written}
      </Link>
    );
  if (kind !== 'registration') return written;
  return (
    <Link to="/$edition/registrations" params={{ edition: edition.code }} search={{ queue: 'all', registration: id }}>
      {written}
    </Link>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
