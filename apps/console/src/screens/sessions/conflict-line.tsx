import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { AcceptConflict } from './accept-conflict';
import { SEVERITY_SHAPES } from './conflicts';
import type { Conflict } from './sessions-question';

/** One conflict: what it is, what to do, whose it is, and letting it be with a reason. */
export function ConflictLine({ conflict, mayAccept }: { conflict: Conflict; mayAccept: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isAsking, ask] = useState(false);
  const { kind, severity, fingerprint, accepted, what, next, sessions } = conflict;
  const takeBack = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/editions/{edition}/conflicts/acceptances/{fingerprint}', {
          params: { path: { edition: edition.code, fingerprint } },
        }),
      ),
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code] }),
  });
  return (
    <li className="conflict">
      <State shape={accepted ? 'ok' : SEVERITY_SHAPES[severity]}>{t(`sessions.conflict-kinds.${kind}`)}</State>{' '}
      <span>{what}</span> {!accepted && <span className="soft">{next}</span>}{' '}
      {accepted && (
        <span className="soft">
          {t('conflicts.accepted-by', {
            name: accepted.acceptedBy,
            time: formats.dateTime(accepted.acceptedAt, edition.timeZone),
            reason: accepted.reason,
          })}
        </span>
      )}{' '}
      {sessions.map((code) => (
        <span key={code}>
          <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
            <bdi dir="ltr">{code}</bdi>
          </Link>{' '}
        </span>
      ))}
      {mayAccept && !accepted && (
        <button type="button" className="plain link" onClick={() => ask(true)}>
          {t('conflicts.accept')}
        </button>
      )}
      {mayAccept && accepted && (
        <button type="button" className="plain link" onClick={() => !takeBack.isPending && takeBack.mutate()}>
          {t('conflicts.take-back')}
        </button>
      )}
      {isAsking && <AcceptConflict conflict={conflict} close={() => ask(false)} />}
    </li>
  );
}
