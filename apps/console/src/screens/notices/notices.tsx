import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { Decision } from './decision';
import { roundQuestion, roundsQuestion } from './notices-question';
import { People } from './people';
import { RoundFacts } from './round-facts';

/** Whom a release concerns and what they would read; whether it goes, and how far it is. */
export function Notices() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const number = Number(useParams({ from: '/$edition/releases/$number/notices' }).number);
  const rounds = useQuery(roundsQuestion(edition.code));
  const hasNotices = rounds.data?.rounds.some((one) => one.number === number);
  const question = useQuery({ ...roundQuestion(edition.code, number), enabled: hasNotices === true });
  const round = question.data;
  const error = rounds.error ?? question.error;
  return (
    <Screen
      title={t('notices.title', { number: formats.number(number) })}
      lead={t('notices.lead')}
      action={
        <Link to="/$edition/releases" params={{ edition: edition.code }}>
          {t('notices.to-releases')}
        </Link>
      }
    >
      {error && <ProblemNote fault={error} retry={() => void (rounds.error ? rounds : question).refetch()} />}
      {round === undefined && hasNotices !== false && !error && <Waiting />}
      {hasNotices === false && (
        <Empty title={t('notices.none')}>
          <p className="soft">{t('notices.none-why')}</p>
        </Empty>
      )}
      {round && (
        <>
          <div className="split">
            <RoundFacts round={round} />
            <Decision round={round} />
          </div>
          {round.state !== 'counting' && <People round={round} />}
        </>
      )}
    </Screen>
  );
}
