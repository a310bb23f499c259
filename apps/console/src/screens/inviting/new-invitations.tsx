import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DayField } from '../../parts/day-field';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextArea } from '../../parts/inputs';
import { Unsaved } from '../../parts/unsaved';
import { Screen } from '../../shell/screen';
import { LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import { CheckedList } from './checked-list';
import { ListFile } from './list-file';
import { useInvitableCategories } from './use-invitable-categories';
import { bodyOf, NOTHING_TYPED, type TypedInvitations } from './typed-invitations';

/** A list, what it is for, and what the letter says; then what follows from each line, before anything is sent. */
export function NewInvitations() {
  const { t } = useWords();
  const { edition } = useDesk();
  const categories = useInvitableCategories();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [isSent, setSent] = useState(false);
  const [hasChanged, tellOfChange] = useState(false);
  const check = useMutation({
    mutationFn: (wish: TypedInvitations) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registration-invitations/preview', {
          params: { path: { edition: edition.code } },
          body: bodyOf(wish),
        }),
      ),
  });
  const set = (field: keyof TypedInvitations) => (value: string) => {
    check.reset();
    tellOfChange(false);
    setTyped((known) => ({ ...known, [field]: value }));
  };
  const field = (name: keyof TypedInvitations) => ({
    name,
    value: typed[name],
    onChange: set(name),
    error: errorOf(check.error, name),
  });
  return (
    <Screen title={t('inviting.new')} lead={t('inviting.form.lead')}>
      <form
        className="card stack"
        noValidate
        aria-label={t('inviting.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!check.isPending) check.mutate(typed);
        }}
      >
        <Unsaved isDirty={typed.list !== '' && !isSent} />
        <Faults fault={check.error} />
        {categories?.length === 0 && <p className="note">{t('inviting.form.no-category')}</p>}
        <Select
          {...field('category')}
          label={t('inviting.form.category')}
          empty={t('inviting.form.choose')}
          choices={categories ?? []}
        />
        <TextArea {...field('list')} label={t('inviting.form.list')} hint={t('inviting.form.list-hint')} rows={8} />
        <ListFile take={set('list')} />
        <Select
          {...field('language')}
          label={t('inviting.form.language')}
          choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
        />
        <DayField {...field('until')} label={t('inviting.form.until')} hint={t('inviting.form.until-hint')} />
        <TextArea {...field('note')} label={t('inviting.form.note')} hint={t('inviting.form.note-hint')} />
        <p>
          <button className={check.data ? 'btn alt' : 'btn'}>{t('inviting.form.check')}</button>
        </p>
      </form>
      {check.data && (
        <CheckedList
          typed={typed}
          checked={check.data}
          categoryName={categories?.find(({ value }) => value === typed.category)?.label ?? typed.category}
          sent={() => setSent(true)}
          hasChanged={hasChanged}
          checkAgain={() => {
            tellOfChange(true);
            check.mutate(typed);
          }}
        />
      )}
    </Screen>
  );
}
