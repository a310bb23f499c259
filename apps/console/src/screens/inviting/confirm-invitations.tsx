import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { Checked } from './checked-list';
import { bodyOf, type TypedInvitations } from './typed-invitations';

interface ConfirmProps {
  typed: TypedInvitations;
  checked: Checked;
  categoryName: string;
  close(): void;
  sent(): void;
  checkAgain(): void;
}

/** The number once more before the letters leave; what was counted is what is confirmed. */
export function ConfirmInvitations({ typed, checked, categoryName, close, sent, checkAgain }: ConfirmProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const navigate = useNavigate();
  const count = checked.fits;
  const send = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registration-invitations', {
          params: { path: { edition: edition.code } },
          body: { ...bodyOf(typed), confirmed: count },
        }),
      ),
    onSuccess: async ({ invited }) => {
      sent();
      await questions.invalidateQueries({ queryKey: [edition.code, 'invitations'] });
      void navigate({
        to: '/$edition/invitations',
        params: { edition: edition.code },
        search: { sent: String(invited) },
        ignoreBlocker: true,
      });
    },
    onError: (fault) => {
      if (!isStale(fault)) return;
      close();
      checkAgain();
    },
  });
  const title = t('inviting.form.send', { count });
  return (
    <Dialog title={title} onClose={close}>
      <p>
        {t('inviting.form.confirm', {
          category: categoryName,
          when: formats.dateTime(checked.expiresAt, edition.timeZone),
        })}
      </p>
      {send.error && <ProblemNote fault={send.error} />}
      <p className="row">
        <button type="button" className="btn" onClick={() => !send.isPending && !send.isSuccess && send.mutate()}>
          {title}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </Dialog>
  );
}
