import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import type { Role } from '../../desk/me';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { staffQuestion, type StaffMember } from './staff';

/** One person: each role with the way to take it away, and the way to end their sessions. */
export function StaffLine({ member }: { member: StaffMember }) {
  const { t, formats } = useWords();
  const { edition, me } = useDesk();
  const [asking, ask] = useState<Role | 'sessions'>();
  const name = member.name || member.email;
  const isMe = member.email === me.email;
  return (
    <tr>
      <td>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {isMe && <span className="tag">{t('staff.you')}</span>}
        {member.name && (
          <p className="soft">
            <bdi dir="ltr">{member.email}</bdi>
          </p>
        )}
      </td>
      <td>
        <ul className="stack tight">
          {member.roles.map((role) => (
            <li key={role} className="row">
              <span>{t(`roles.${role}`)}</span>
              <button
                type="button"
                className="plain link end"
                aria-label={t('staff.revoke-of', { role: t(`roles.${role}`), name })}
                onClick={() => ask(role)}
              >
                {t('staff.revoke')}
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td>{member.lastSignedInAt ? formats.dateTime(member.lastSignedInAt, edition.timeZone) : t('staff.never')}</td>
      <td>
        {formats.number(member.openSessions)}{' '}
        {member.openSessions > 0 && (
          <button
            type="button"
            className="plain link"
            aria-label={t('staff.end-of', { name })}
            onClick={() => ask('sessions')}
          >
            {t('staff.end')}
          </button>
        )}
        {asking && <StaffQuestion member={member} name={name} asking={asking} close={() => ask(undefined)} />}
      </td>
    </tr>
  );
}

interface QuestionProps {
  member: StaffMember;
  name: string;
  asking: Role | 'sessions';
  close(): void;
}

/** Asks before a role or the sessions go: the other notices at once. */
function StaffQuestion({ member, name, asking, close }: QuestionProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, accountId: member.id };
  const act = useMutation({
    mutationFn: () =>
      asking === 'sessions'
        ? answerOf(api.DELETE('/api/v1/editions/{edition}/staff/{accountId}/sessions', { params: { path } }))
        : answerOf(
            api.DELETE('/api/v1/editions/{edition}/staff/{accountId}/roles/{role}', {
              params: { path: { ...path, role: asking } },
            }),
          ),
    onSuccess: async () => {
      await questions.invalidateQueries({ queryKey: staffQuestion(edition.code).queryKey });
      close();
    },
  });
  const isSessions = asking === 'sessions';
  return (
    <Dialog
      title={
        isSessions ? t('staff.end-title', { name }) : t('staff.revoke-title', { role: t(`roles.${asking}`), name })
      }
      onClose={close}
    >
      <p>{t(isSessions ? 'staff.end-what' : 'staff.revoke-what')}</p>
      {act.error && <ProblemNote fault={act.error} />}
      <p className="row">
        <button type="button" className="btn bad" onClick={() => !act.isPending && act.mutate()}>
          {t(isSessions ? 'staff.end-act' : 'staff.revoke-act')}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </Dialog>
  );
}
