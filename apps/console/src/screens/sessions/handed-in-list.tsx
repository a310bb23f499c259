import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { HandedIn } from './invitations';

/** What one panellist handed in, newest first; a link saves the file. */
export function HandedInList({ code, materials }: { code: string; materials: HandedIn[] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (materials.length === 0) return null;
  return (
    <ul className="stack tight">
      {materials.map(({ id, kind, version, name, bytes, addedAt }) => (
        <li key={id}>
          <a
            href={`/api/v1/editions/${edition.code}/draft-sessions/${code}/materials/${id}/file`}
            aria-label={t('invitations.material-open', { name, version })}
            download
          >
            <bdi>{name}</bdi>
          </a>
          <br />
          <span className="soft">
            {t('invitations.material', {
              kind: t(`invitations.kinds.${kind}`),
              version,
              size: formats.bytes(bytes),
              time: formats.dateTime(addedAt, edition.timeZone),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
