import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import type { Key } from '../../words/catalogue';
import { useWords } from '../../words/words';
import { NewToken } from './new-token';
import { TokenLine } from './token-line';

type TokenList = AnswerOf<'/api/v1/editions/{edition}/api-tokens', 'get'>;
export type ApiToken = TokenList['tokens'][number];

export const tokensQuestion = (edition: string) => ({
  queryKey: [edition, 'api-tokens'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/api-tokens', { params: { path: { edition } } })),
});

/** The label of a scope: what is read or changed. */
export function useScopeNames(): (scope: string) => string {
  const { t } = useWords();
  return (scope) => {
    const [area, act] = scope.split(':');
    return t(act === 'read' ? 'tokens.read' : 'tokens.write', { area: t(`tokens.areas.${area}` as Key) });
  };
}

/** One's own tokens for programs (the secretariat sees everybody's), and the form that makes one. */
export function Tokens() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(tokensQuestion(edition.code));
  return (
    <Screen title={t('places.tokens')} lead={t('tokens.lead')} tabs={false}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data ? (
        <div className="split">
          {data.tokens.length > 0 ? (
            <DataTable
              label={t('places.tokens')}
              heads={[t('tokens.token'), t('tokens.scopes'), t('tokens.last-used'), t('tokens.ends')]}
            >
              {data.tokens.map((token) => (
                <TokenLine key={token.id} token={token} />
              ))}
            </DataTable>
          ) : (
            <Empty title={t('tokens.none')} />
          )}
          <NewToken scopes={data.scopes} />
        </div>
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}
