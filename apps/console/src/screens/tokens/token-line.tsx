import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { type ApiToken, tokensQuestion, useScopeNames } from './tokens';

/** One token: whose it is, what it may, when it was used, and the way to end it. */
export function TokenLine({ token }: { token: ApiToken }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const nameOf = useScopeNames();
  const [isAsking, ask] = useState(false);
  const day = (instant: string) => formats.dateTime(instant, edition.timeZone);
  return (
    <tr>
      <td>
        <b>
          <bdi>{token.name}</bdi>
        </b>
        <p className="soft">
          <bdi>{token.owner}</bdi>
        </p>
      </td>
      <td>
        <ul className="stack tight">
          {token.scopes.map((scope) => (
            <li key={scope}>{nameOf(scope)}</li>
          ))}
        </ul>
      </td>
      <td>{token.lastUsedAt ? day(token.lastUsedAt) : t('tokens.never')}</td>
      <td>
        <TokenEnd token={token} />{' '}
        {stands(token) && (
          <button
            type="button"
            className="plain link"
            aria-label={t('tokens.revoke-of', { name: token.name })}
            onClick={() => ask(true)}
          >
            {t('tokens.revoke')}
          </button>
        )}
        {isAsking && <RevokeQuestion token={token} close={() => ask(false)} />}
      </td>
    </tr>
  );
}

const stands = ({ revokedAt, expiresAt }: ApiToken) => !revokedAt && new Date(expiresAt) > new Date();

function TokenEnd({ token }: { token: ApiToken }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  if (token.revokedAt) return <State shape="no">{t('tokens.revoked')}</State>;
  if (!stands(token)) return <State shape="no">{t('tokens.over')}</State>;
  return <>{formats.dateTime(token.expiresAt, edition.timeZone)}</>;
}

/** Asks before a token goes: the program that uses it notices at once. */
function RevokeQuestion({ token: { id, name }, close }: { token: ApiToken; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, id };
  const revoke = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/editions/{edition}/api-tokens/{id}', { params: { path } })),
    onSuccess: async () => {
      await questions.invalidateQueries({ queryKey: tokensQuestion(edition.code).queryKey });
      close();
    },
  });
  return (
    <Dialog title={t('tokens.revoke-title', { name })} onClose={close}>
      <p>{t('tokens.revoke-what')}</p>
      {revoke.error && <ProblemNote fault={revoke.error} />}
      <p className="row">
        <button type="button" className="btn bad" onClick={() => !revoke.isPending && revoke.mutate()}>
          {t('tokens.revoke')}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </Dialog>
  );
}
