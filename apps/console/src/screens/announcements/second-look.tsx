import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Faults } from '../../parts/faults';
import { useWords } from '../../words/words';
import { ReasonDialog } from '../../parts/reason-dialog';
import { type Announcement, announcementsKey, onTheWay } from './announcements-question';

type Asking = 'approve' | 'take-back' | 'stop' | 'remove';

/** What can be done now: ask for a second look, approve the number that was seen, give back, stop. */
export function SecondLook({ announcement }: { announcement: Announcement }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const navigate = useNavigate();
  const [asking, ask] = useState<Asking>();
  const { id, state, people, isByMe } = announcement;
  const params = { path: { edition: edition.code, id }, header: ifMatch(announcement) };
  const refresh = () => questions.invalidateQueries({ queryKey: announcementsKey(edition.code) });
  const submit = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/editions/{edition}/announcements/{id}/submission', { params })),
    onSettled: refresh,
  });
  const approve = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/announcements/{id}/approval', {
          params,
          body: { people: people.reached },
        }),
      ),
    onSettled: () => {
      ask(undefined);
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/editions/{edition}/announcements/{id}', { params })),
    onSuccess: async () => {
      await navigate({ to: '/$edition/announcements', params: { edition: edition.code } });
      await refresh();
    },
  });
  const isStoppable = onTheWay(announcement) > 0;
  const close = () => ask(undefined);
  return (
    <section className="card stack" aria-labelledby="next">
      <h2 id="next">{t('announcements.next')}</h2>
      <Faults fault={submit.error ?? approve.error ?? remove.error} />
      <p>{t(whatNow(announcement))}</p>
      <p className="row">
        {state === 'draft' && (
          <>
            <button
              type="button"
              className="btn"
              aria-disabled={people.reached === 0 || undefined}
              onClick={() => people.reached > 0 && !submit.isPending && submit.mutate()}
            >
              {t('announcements.submit')}
            </button>
            <button type="button" className="btn alt" onClick={() => ask('remove')}>
              {t('announcements.remove')}
            </button>
          </>
        )}
        {state === 'waiting' && (
          <>
            {!isByMe && (
              <button type="button" className="btn" onClick={() => ask('approve')}>
                {t('announcements.approve')}
              </button>
            )}
            <button type="button" className="btn alt" onClick={() => ask('take-back')}>
              {t('announcements.take-back')}
            </button>
          </>
        )}
        {isStoppable && (
          <button type="button" className="btn bad" onClick={() => ask('stop')}>
            {t('announcements.stop')}
          </button>
        )}
      </p>
      {state === 'draft' && people.reached === 0 && <p className="soft">{t('announcements.nobody')}</p>}
      {asking === 'approve' && (
        <Dialog title={t('announcements.approve-ask', { count: people.reached })} onClose={close}>
          <p>{t('announcements.approve-what')}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => !approve.isPending && approve.mutate()}>
              {t('announcements.approve-count', { count: people.reached })}
            </button>
            <button type="button" className="btn alt" onClick={close}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
      {asking === 'remove' && (
        <Dialog title={t('announcements.remove-ask')} onClose={close}>
          <p className="row">
            <button type="button" className="btn bad" onClick={() => !remove.isPending && remove.mutate()}>
              {t('announcements.remove')}
            </button>
            <button type="button" className="btn alt" onClick={close}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
      {(asking === 'take-back' || asking === 'stop') && (
        <ReasonDialog
          title={t(asking === 'stop' ? 'announcements.stop-ask' : 'announcements.take-back-ask')}
          what={t(asking === 'stop' ? 'announcements.stop-what' : 'announcements.take-back-what')}
          label={t('announcements.reason')}
          act={t(asking === 'stop' ? 'announcements.stop' : 'announcements.take-back')}
          close={close}
          send={(reason) =>
            answerOf(
              asking === 'stop'
                ? api.POST('/api/v1/editions/{edition}/announcements/{id}/stop', {
                    params: { path: params.path },
                    body: { reason },
                  })
                : api.POST('/api/v1/editions/{edition}/announcements/{id}/taking-back', { params, body: { reason } }),
            )
          }
          done={refresh}
        />
      )}
    </section>
  );
}

function whatNow(announcement: Announcement) {
  const { state, isByMe } = announcement;
  if (state === 'waiting') return isByMe ? 'announcements.now.waiting-mine' : 'announcements.now.waiting';
  if (state === 'written')
    return onTheWay(announcement) > 0 ? 'announcements.now.sending' : 'announcements.now.written';
  return `announcements.now.${state}` as const;
}
