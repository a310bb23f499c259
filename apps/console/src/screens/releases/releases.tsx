import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { NoticesMark } from '../notices/notices-mark';
import { Differences } from './differences';
import { LeftOut } from './left-out';
import { nextReleaseQuestion } from './next-release-question';
import { PastReleases } from './past-releases';
import { ReleaseForm } from './release-form';

/** What a release made now would change for the public, the form that makes it, and those made before. */
export function Releases() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const next = useQuery(nextReleaseQuestion(edition.code, language));
  return (
    <Screen title={t('places.releases')} lead={t('releases.lead')}>
      <NoticesMark />
      {next.error && <ProblemNote fault={next.error} retry={() => void next.refetch()} />}
      {next.isPending && <Waiting />}
      {next.data && (
        <div className="split">
          <div className="stack">
            <Differences differences={next.data.differences} breaksDiffer={next.data.breaksDiffer} />
            <LeftOut leftOut={next.data.leftOut} />
          </div>
          <ReleaseForm next={next.data} />
        </div>
      )}
      <PastReleases />
    </Screen>
  );
}
