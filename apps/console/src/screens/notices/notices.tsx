import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { LetterPreview } from './letter-preview';
import { type Notice, roundQuestion } from './notices-question';
import { PeopleTable } from './people-table';
import { RoundCard } from './round-card';

/** Who is told of what a release changed for them: decided by the programme's editor, then written once to each. */
export function Notices() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { number } = useParams({ from: '/$edition/releases/$number/notices' });
  const { data: round, error, refetch } = useQuery(roundQuestion(edition.code, number));
  const [shown, show] = useState<Notice>();
  return (
    <Screen title={t('notices.title', { number: formats.number(Number(number)) })} lead={t('notices.lead')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!round && !error && <Waiting />}
      {round && (
        <div className="split">
          <div className="stack">{round.people > 0 && <PeopleTable number={number} round={round} show={show} />}</div>
          <div className="stack">
            {shown && <LetterPreview key={shown.id} notice={shown} close={() => show(undefined)} />}
            <RoundCard number={number} round={round} />
          </div>
        </div>
      )}
    </Screen>
  );
}
