import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { InvitationLine } from './invitation-line';
import { Substitutes } from './substitutes';

type PanelAnswer = AnswerOf<'/api/v1/editions/{edition}/draft-sessions/{code}/invitations', 'get'>;
export type Panellist = PanelAnswer['panel'][number];
export type HandedIn = PanelAnswer['materials'][number];
export type NamedInstead = PanelAnswer['substitutes'][number];
export type PartChange = PanelAnswer['history'][number];

/** Asking the panel to speak: who was asked, what they answered, what is missing, and the letters. */
export function Invitations({ code }: { code: string }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, code };
  const key = [edition.code, 'invitations', code];
  const route = '/api/v1/editions/{edition}/draft-sessions/{code}/invitations' as const;
  const { data, error } = useQuery({ queryKey: key, queryFn: () => answerOf(api.GET(route, { params: { path } })) });
  const invite = useMutation({
    mutationFn: (persons?: string[]) => answerOf(api.POST(route, { params: { path }, body: { persons } })),
    onSuccess: ({ panel, materials, substitutes, history }) =>
      questions.setQueryData(key, { panel, materials, substitutes, history }),
  });
  const again = useMutation({
    mutationFn: (personId: string) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/letters', {
          params: { path: { ...path, personId } },
        }),
      ),
    onSuccess: (panel) => questions.setQueryData(key, panel),
  });
  const answer = useMutation({
    mutationFn: ({ personId, said }: { personId: string; said: 'accept' | 'decline' }) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/answers', {
          params: { path: { ...path, personId } },
          body: { answer: said },
        }),
      ),
    onSuccess: (panel) => questions.setQueryData(key, panel),
  });
  const deliver = useMutation({
    mutationFn: ({ personId, delivery }: Pick<Panellist, 'personId' | 'delivery'>) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/delivery', {
          params: { path: { ...path, personId } },
          body: { delivery },
        }),
      ),
    onSuccess: (panel) => questions.setQueryData(key, panel),
  });
  const fault = invite.error ?? again.error ?? answer.error ?? deliver.error;
  const panel = data?.panel ?? [];
  const unasked = panel.filter(({ state, isReachable }) => state === 'suggested' && isReachable);

  return (
    <div className="card stack">
      <div className="row">
        <h2>{t('invitations.title')}</h2>
        <Link className="end" to="/$edition/letters" params={{ edition: edition.code }} search={{ session: code }}>
          {t('letters.once-more.history')}
        </Link>
      </div>
      {error && <ProblemNote fault={error} />}
      {fault && <ProblemNote fault={fault} />}
      {data && panel.length === 0 && <p className="soft">{t('invitations.nobody')}</p>}
      {panel.length > 0 && (
        <DataTable
          label={t('invitations.title')}
          heads={[
            t('invitations.person'),
            t('invitations.answer'),
            t('invitations.missing'),
            t('invitations.materials'),
            t('invitations.letter'),
          ]}
        >
          {panel.map((panellist) => (
            <InvitationLine
              key={panellist.personId}
              code={code}
              panellist={panellist}
              history={data!.history.filter(({ personId }) => personId === panellist.personId)}
              materials={data!.materials.filter(({ personId }) => personId === panellist.personId)}
              invite={() => !invite.isPending && invite.mutate([panellist.personId])}
              again={() => !again.isPending && again.mutate(panellist.personId)}
              deliver={(delivery) => !deliver.isPending && deliver.mutate({ personId: panellist.personId, delivery })}
              answer={(said) => !answer.isPending && answer.mutate({ personId: panellist.personId, said })}
            />
          ))}
        </DataTable>
      )}
      {unasked.length > 0 && (
        <p>
          <button type="button" className="btn" onClick={() => !invite.isPending && invite.mutate(undefined)}>
            {t('invitations.invite-all', { count: unasked.length })}
          </button>
        </p>
      )}
      {data && panel.length > 0 && <Substitutes code={code} panel={panel} substitutes={data.substitutes} />}
      <div role="status">
        {invite.data && <p>{t('invitations.invited', { count: invite.data.invited.length })}</p>}
        {invite.data && invite.data.notReachable.length > 0 && (
          <p>{t('invitations.not-reachable', { count: invite.data.notReachable.length })}</p>
        )}
        {again.isSuccess && <p>{t('invitations.sent-again')}</p>}
        {answer.isSuccess && <p>{t('invitations.noted')}</p>}
      </div>
    </div>
  );
}
