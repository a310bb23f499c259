import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf, Faults } from '../../parts/faults';
import { TextArea, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { PartProps } from './session';

/** What the public sees without waiting for a release: the joining link and the cancellation. */
export function AtOnce(props: PartProps) {
  const { t } = useWords();
  return (
    <section className="card stack" aria-labelledby="at-once">
      <h2 id="at-once">{t('sessions.at-once')}</h2>
      <JoiningLink {...props} />
      <Cancellation {...props} />
    </section>
  );
}

function JoiningLink({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const linkOf = ({ joiningUrl, version }: PartProps['session']) => ({ joiningUrl: joiningUrl ?? '', version });
  const draft = useDraft(linkOf(session));
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PUT('/api/v1/editions/{edition}/draft-sessions/{code}/joining-link', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { url: draft.values.joiningUrl.trim() || null },
        }),
      );
      changed(saved);
      return linkOf(saved);
    },
    reread: async () => linkOf(await reread()),
  });
  return (
    <EditForm
      label={t('sessions.joining-link')}
      draft={draft}
      saving={saving}
      labelOf={() => t('sessions.joining-link')}
      save={t('sessions.save-link')}
    >
      <TextInput
        name="joiningUrl"
        type="url"
        dir="ltr"
        label={t('sessions.joining-link')}
        hint={t('sessions.joining-link-hint')}
        error={errorOf(saving.fault, 'joiningUrl') ?? errorOf(saving.fault, 'url')}
        value={draft.values.joiningUrl}
        onChange={(url) => draft.set('joiningUrl', url)}
      />
    </EditForm>
  );
}

function Cancellation({ session, changed }: PartProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const params = { path: { edition: edition.code, code: session.code } };
  const route = '/api/v1/editions/{edition}/draft-sessions/{code}/cancellation' as const;
  const cancel = useMutation({
    mutationFn: () => answerOf(api.POST(route, { params, body: { reason } })),
    onSuccess: (fresh) => {
      ask(false);
      changed(fresh);
    },
  });
  const restore = useMutation({ mutationFn: () => answerOf(api.DELETE(route, { params })), onSuccess: changed });

  if (session.cancelledAt) {
    return (
      <div className="stack tight">
        <p>
          <span className="st no">
            {t('sessions.cancelled-since', { time: formats.dateTime(session.cancelledAt, edition.timeZone) })}
          </span>
        </p>
        {session.cancelReason && <p dir="auto">{session.cancelReason}</p>}
        {restore.error && <ProblemNote fault={restore.error} />}
        <p className="soft">{t('sessions.restore-what')}</p>
        <p>
          <button type="button" className="btn alt" onClick={() => !restore.isPending && restore.mutate()}>
            {t('sessions.restore')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div>
      <button type="button" className="btn bad" onClick={() => ask(true)}>
        {t('sessions.cancel')}
      </button>
      {isAsking && (
        <Dialog title={t('sessions.cancel-title')} onClose={() => ask(false)}>
          <p>{t('sessions.cancel-what')}</p>
          <Faults fault={cancel.error} />
          <TextArea
            name="reason"
            label={t('sessions.cancel-reason')}
            hint={t('sessions.cancel-reason-hint')}
            error={errorOf(cancel.error, 'reason')}
            value={reason}
            onChange={setReason}
          />
          <p className="row">
            <button type="button" className="btn bad" onClick={() => !cancel.isPending && cancel.mutate()}>
              {t('sessions.cancel-act')}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('sessions.cancel-not')}
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}
