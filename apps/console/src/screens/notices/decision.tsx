import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { useWords } from '../../words/words';
import { HoldDialog } from './hold-dialog';
import type { Round } from './notices-question';

type Body = BodyOf<'/api/v1/editions/{edition}/releases/{number}/notices/decision', 'put'>;

const DECIDABLE: ReadonlyArray<Round['state']> = ['open', 'approved', 'held', 'with-next'];

/** What the editor says of it, on the version that was on the screen: who was slower sees the other's decision and decides again. */
export function Decision({ round }: { round: Round }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isHolding, hold] = useState(false);
  const decide = useMutation({
    mutationFn: (body: Body) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/releases/{number}/notices/decision', {
          params: { path: { edition: edition.code, number: String(round.number) }, header: ifMatch(round) },
          body,
        }),
      ),
    onSettled: () => {
      hold(false);
      return questions.invalidateQueries({ queryKey: [edition.code, 'releases', 'notices'] });
    },
  });
  const say = (body: Body) => !decide.isPending && decide.mutate(body);
  const isSending = round.state === 'sending';
  return (
    <section className="card stack" aria-labelledby="decision">
      <h2 id="decision">{t('notices.decision')}</h2>
      <Faults fault={decide.error} />
      <p>{t(`notices.what-now.${round.state}`)}</p>
      {DECIDABLE.includes(round.state) && (
        <p className="row">
          {round.state !== 'approved' && (
            <button type="button" className="btn" onClick={() => say({ decision: 'approved' })}>
              {t('notices.approve', { count: round.people })}
            </button>
          )}
          {round.state !== 'held' && (
            <button type="button" className="btn alt" onClick={() => hold(true)}>
              {t('notices.hold')}
            </button>
          )}
          {round.state !== 'with-next' && (
            <button type="button" className="btn alt" onClick={() => say({ decision: 'with-next' })}>
              {t('notices.with-next')}
            </button>
          )}
        </p>
      )}
      {isSending && (
        <>
          <p>
            <button type="button" className="btn bad" onClick={() => say({ decision: 'held' })}>
              {t('notices.stop')}
            </button>
          </p>
          <p className="soft">{t('notices.stop-what')}</p>
        </>
      )}
      {isHolding && <HoldDialog hold={(reason) => say({ decision: 'held', reason })} onClose={() => hold(false)} />}
    </section>
  );
}
