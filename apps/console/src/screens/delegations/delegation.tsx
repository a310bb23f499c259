import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { delegationQuestion, type Delegation as DelegationWhole } from './delegations-question';
import { FocalPoints } from './focal-points';
import { MembersTable } from './members-table';
import { NewNomination } from './new-nomination';
import { Nominations } from './nominations';
import { Settings } from './settings';

/** One delegation: quota and head, focal points, everybody in it. */
export function Delegation() {
  const { t } = useWords();
  const { edition, roles } = useDesk();
  const { id } = useParams({ from: '/$edition/delegations/$id' });
  const questions = useQueryClient();
  const question = delegationQuestion(edition.code, id);
  const { data: delegation, error } = useQuery(question);
  const [replacing, setReplacing] = useState<{ id: string; name: string }>();
  const isSecretariat = roles.includes('secretariat');
  const changed = (fresh: DelegationWhole) => {
    questions.setQueryData(question.queryKey, fresh);
    void questions.invalidateQueries({ queryKey: [edition.code, 'delegations'] });
  };
  if (error)
    return (
      <Screen title={t('places.delegations')}>
        <ProblemNote fault={error} />
      </Screen>
    );
  if (!delegation) return <Waiting />;
  const { used, quota } = delegation;
  const back = (
    <Link to="/$edition/delegations" params={{ edition: edition.code }}>
      {t('delegations.back')}
    </Link>
  );
  return (
    <Screen
      title={delegation.title}
      lead={
        <>
          {t('delegations.on-site')}: {quota === null ? used : t('delegations.of-quota', { used, quota })}
        </>
      }
      action={back}
    >
      <div className="split">
        <div className="stack">
          <MembersTable delegation={delegation} />
        </div>
        <div className="stack">
          {isSecretariat && (
            <Settings
              delegation={delegation}
              changed={changed}
              reread={() => questions.fetchQuery({ ...question, staleTime: 0 })}
            />
          )}
          <FocalPoints delegation={delegation} changed={changed} mayChange={isSecretariat} replace={setReplacing} />
          {isSecretariat && (
            <>
              <NewNomination
                key={replacing?.id}
                of={delegation}
                replaces={replacing}
                done={() => setReplacing(undefined)}
              />
              <Nominations mayDecide of={delegation} />
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}
