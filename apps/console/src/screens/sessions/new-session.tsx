import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { Unsaved } from '../../parts/unsaved';
import { Screen } from '../../shell/screen';
import { LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';

/** A title makes a session; everything else comes on its own screen. */
export function NewSession() {
  const { t } = useWords();
  const { edition } = useDesk();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [titleLanguage, setLanguage] = useState('en');
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/draft-sessions', {
          params: { path: { edition: edition.code } },
          body: { title, titleLanguage },
        }),
      ),
    onSuccess: ({ code }) =>
      navigate({ to: '/$edition/sessions/$code', params: { edition: edition.code, code }, ignoreBlocker: true }),
  });
  return (
    <Screen title={t('sessions.add')}>
      <form
        className="card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) add.mutate();
        }}
      >
        <Unsaved isDirty={title !== ''} />
        <Faults fault={add.error} />
        <TextInput
          name="title"
          label={t('sessions.fields.title')}
          dir="auto"
          error={errorOf(add.error, 'title')}
          value={title}
          onChange={setTitle}
        />
        <Select
          name="titleLanguage"
          label={t('sessions.fields.titleLanguage')}
          choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
          value={titleLanguage}
          onChange={setLanguage}
        />
        <p>
          <button className="btn">{t('sessions.add-act')}</button>
        </p>
      </form>
    </Screen>
  );
}
