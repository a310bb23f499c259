import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { State } from '../../parts/state';
import { LANGUAGES, OWN_NAMES, type Language } from '../../words/language';
import { useWords } from '../../words/words';
import { staffQuestion } from './staff';

type NewRole = BodyOf<'/api/v1/editions/{edition}/staff', 'post'>;
const ROLES = [
  'secretariat',
  'programme-editor',
  'accreditation-officer',
  'protocol-officer',
  'check-in-officer',
  'reviewer',
] as const;

/** An address and a role; a letter tells the person where to sign in. */
export function InviteForm() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const nothing = { email: '', name: '', role: '', language };
  const [typed, setTyped] = useState<Record<keyof NewRole, string>>(nothing);
  const [invited, setInvited] = useState('');
  const set = (field: keyof NewRole) => (value: string) => setTyped((known) => ({ ...known, [field]: value }));
  const invite = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/staff', {
          params: { path: { edition: edition.code } },
          body: { ...typed, name: typed.name || undefined } as NewRole,
        }),
      ),
    onSuccess: (list) => {
      questions.setQueryData(staffQuestion(edition.code).queryKey, list);
      setInvited(typed.email);
      setTyped({ ...nothing, language: typed.language as Language });
    },
    onMutate: () => setInvited(''),
  });
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="invite"
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending) invite.mutate();
      }}
    >
      <h2 id="invite">{t('staff.invite')}</h2>
      <p className="soft">{t('staff.invite-what')}</p>
      <Faults fault={invite.error} />
      <TextInput
        name="email"
        type="email"
        dir="ltr"
        label={t('staff.email')}
        error={errorOf(invite.error, 'email')}
        value={typed.email}
        onChange={set('email')}
      />
      <TextInput
        name="name"
        dir="auto"
        label={t('staff.name')}
        hint={t('staff.name-hint')}
        value={typed.name}
        onChange={set('name')}
      />
      <Select
        name="role"
        label={t('staff.role')}
        empty={t('staff.choose-role')}
        error={errorOf(invite.error, 'role')}
        choices={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        value={typed.role}
        onChange={set('role')}
      />
      <Select
        name="language"
        label={t('staff.language')}
        choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
        value={typed.language}
        onChange={set('language')}
      />
      <p>
        <button className="btn">{t('staff.invite-act')}</button>
      </p>
      <div role="status">{invited && <State shape="ok">{t('staff.invited', { email: invited })}</State>}</div>
    </form>
  );
}
