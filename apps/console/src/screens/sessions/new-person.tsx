import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import type { FoundPerson } from '../../parts/find-person';
import { useWords } from '../../words/words';

const FIELDS = ['givenName', 'familyName', 'nameInOwnScript', 'positionTitle', 'organization', 'email'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const NOTHING: Typed = {
  givenName: '',
  familyName: '',
  nameInOwnScript: '',
  positionTitle: '',
  organization: '',
  email: '',
};

interface NewPersonProps {
  /** What the button is called. */
  add: string;
  added(person: FoundPerson): void;
  close(): void;
}

/** Somebody whom we do not know yet. With an address that we know it is that person. */
export function NewPerson({ add: addWord, added, close }: NewPersonProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const heading = useId();
  const [typed, setTyped] = useState(NOTHING);
  const add = useMutation({
    mutationFn: () => {
      const filled = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
      return answerOf(
        api.POST('/api/v1/editions/{edition}/people', {
          params: { path: { edition: edition.code } },
          body: { givenName: typed.givenName, ...filled },
        }),
      );
    },
    onSuccess: added,
  });
  return (
    <form
      className="note stack"
      noValidate
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) add.mutate();
      }}
    >
      <h3 id={heading}>{t('sessions.new-person')}</h3>
      <Faults fault={add.error} />
      <div className="cols tight">
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            name={field}
            type={field === 'email' ? 'email' : 'text'}
            dir={field === 'email' ? 'ltr' : 'auto'}
            label={t(`people.${field}`)}
            error={errorOf(add.error, field)}
            value={typed[field]}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </div>
      <p className="row">
        <button className="btn">{addWord}</button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </form>
  );
}
