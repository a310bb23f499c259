import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { SidePanel } from '../../parts/side-panel';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { OnceMore } from './once-more';
import { LetterText } from './letter-text';
import { SHAPES, useKindOf } from './letter-words';

/** One letter: how far it came and why, what it said, and the button that sends a failed one again. */
export function LetterPanel({ id, close }: { id: string; close(): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const kindOf = useKindOf();
  const questions = useQueryClient();
  const path = { edition: edition.code, id };
  const key = [edition.code, 'letter', id];
  const { data: letter, error } = useQuery({
    queryKey: key,
    queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/letters/{id}', { params: { path } })),
  });
  const retry = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/editions/{edition}/letters/{id}/retry', { params: { path } })),
    onSettled: () =>
      Promise.all([
        questions.invalidateQueries({ queryKey: key }),
        questions.invalidateQueries({ queryKey: [edition.code, 'letters'] }),
      ]),
  });
  if (error) return <ProblemNote fault={error} />;
  if (!letter) return <Waiting />;
  return (
    <SidePanel title={letter.words?.subject ?? kindOf(letter.kind)} above={kindOf(letter.kind)} close={close}>
      <dl className="facts">
        <dt>{t('letters.to')}</dt>
        <dd>
          <bdi>{letter.to.name}</bdi> <bdi dir="ltr">{letter.to.address}</bdi>
        </dd>
        <dt>{t('letters.state')}</dt>
        <dd>
          <State shape={SHAPES[letter.state]}>{t(`letters.states.${letter.state}`)}</State>
        </dd>
        {letter.acceptedAt && (
          <>
            <dt>{t('letters.accepted')}</dt>
            <dd>{formats.dateTime(letter.acceptedAt, edition.timeZone)}</dd>
          </>
        )}
        {letter.state === 'waiting' && (
          <>
            <dt>{t('letters.next-try')}</dt>
            <dd>{formats.dateTime(letter.sendAfter, edition.timeZone)}</dd>
          </>
        )}
        {letter.attempts > 1 && (
          <>
            <dt>{t('letters.tries')}</dt>
            <dd>{formats.number(letter.attempts)}</dd>
          </>
        )}
      </dl>
      {letter.notReached && (
        <p className="note">
          {t('letters.unreached.at-letter', {
            since: formats.dateTime(letter.notReached.since, edition.timeZone),
            reason: t(`letters.unreached.reasons.${letter.notReached.reason}`),
          })}
        </p>
      )}
      {letter.failure && (
        <section className="note stack tight">
          <h3>{t('letters.why-failed')}</h3>
          <p>{t(`letters.failures.${letter.failure}`)}</p>
          {letter.lastReply && (
            <p className="soft">
              {t('letters.their-words')} <bdi dir="ltr">{letter.lastReply}</bdi>
            </p>
          )}
        </section>
      )}
      {retry.error && <ProblemNote fault={retry.error} />}
      {letter.state === 'failed' && !letter.canBeSentAgain && <p className="soft">{t('letters.link-erased')}</p>}
      {letter.canBeSentAgain && (
        <p>
          <button type="button" className="btn" onClick={() => !retry.isPending && retry.mutate()}>
            {t('letters.retry')}
          </button>
        </p>
      )}
      {letter.mayGoOnceMore && <OnceMore letter={letter} />}
      <div role="status">{retry.isSuccess && <State shape="ok">{t('letters.retried')}</State>}</div>
      <LetterText words={letter.words} language={letter.to.language} />
    </SidePanel>
  );
}
