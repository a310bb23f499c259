import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { NextRelease } from './next-release-question';

/** Drafts that would not be in it, with what each lacks. */
export function LeftOut({ leftOut }: { leftOut: NextRelease['leftOut'] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>{t('releases.left-out', { count: leftOut.length })}</summary>
      <ul className="stack tight card">
        {leftOut.map(({ code, title, missing }) => (
          <li key={code}>
            <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
              <bdi>{title}</bdi>
            </Link>{' '}
            <span className="soft">
              {t('sessions.states.missing', {
                things: formats.list(missing.map((thing) => t(`sessions.things.${thing}`))),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
