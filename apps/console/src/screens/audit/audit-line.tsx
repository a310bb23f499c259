import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { AuditRecord } from './audit';

/** One act. Its code is the same in every language, so that people can quote it. */
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
        <code dir="ltr">{action}</code>
      </td>
      <td>
        <code dir="ltr">{subject.kind}</code>
        <p className="soft">
          <bdi dir="ltr">{subject.id}</bdi>
        </p>
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

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
