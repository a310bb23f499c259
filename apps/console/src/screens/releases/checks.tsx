import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { ConflictNote } from '../sessions/conflict-note';
import { isOpen } from '../sessions/conflicts';
import type { NextRelease } from './next-release-question';

/** What to look at before the public sees it: conflicts by how grave they are, who has not accepted, what stays out. */
export function Checks({ next }: { next: NextRelease }) {
  const { t } = useWords();
  const { conflicts, unconfirmed, leftOut } = next;
  const open = (severity: string) => conflicts.filter((one) => one.severity === severity && isOpen(one)).length;
  const errors = open('error');
  const warnings = open('warning');
  const accepted = conflicts.filter((one) => one.accepted).length;
  const people = unconfirmed.reduce((sum, session) => sum + session.people, 0);
  return (
    <section className="stack tight" aria-labelledby="checks">
      <h3 id="checks">{t('releases.checks')}</h3>
      <ul className="stack tight">
        <li>
          <State shape={errors > 0 ? 'no' : 'ok'}>{t('releases.check-errors', { count: errors })}</State>
        </li>
        <li>
          <State shape={warnings > 0 ? 'warn' : 'ok'}>{t('releases.check-warnings', { count: warnings })}</State>
        </li>
        <li>
          <State shape={accepted > 0 ? 'half' : 'ok'}>{t('releases.check-accepted', { count: accepted })}</State>
        </li>
        <li>
          <State shape={people > 0 ? 'wait' : 'ok'}>{t('releases.check-unconfirmed', { count: people })}</State>
          <Unconfirmed sessions={unconfirmed} />
        </li>
        <li>
          <State shape={leftOut.length > 0 ? 'wait' : 'ok'}>
            {t('releases.check-incomplete', { count: leftOut.length })}
          </State>
        </li>
      </ul>
      <ConflictNote conflicts={conflicts} isPlain mayAccept />
    </section>
  );
}

function Unconfirmed({ sessions }: { sessions: NextRelease['unconfirmed'] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  if (sessions.length === 0) return null;
  return (
    <details className="folded">
      <summary>{t('releases.in-sessions', { count: sessions.length })}</summary>
      <ul className="stack tight">
        {sessions.map(({ code, title }) => (
          <li key={code}>
            <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
