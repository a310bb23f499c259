import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { FindPerson, type FoundPerson } from '../../parts/find-person';
import { SidePanel } from '../../parts/side-panel';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import { bodyOf, EMPTY_REQUEST, type NewRequest } from './request';
import { RequestFields } from './request-fields';
import type { RequestFormProps } from './request-form';

/** Somebody asks for the floor: a person whom we know, or a new one by name. */
export function NewRequestForm({ table, changed, close }: RequestFormProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [person, choose] = useState<FoundPerson>();
  const [name, setName] = useState({ givenName: '', familyName: '' });
  const [facts, setFacts] = useState(EMPTY_REQUEST);
  const [reason, setReason] = useState('');
  const search = async (q: string) =>
    (
      await answerOf(
        api.GET('/api/v1/editions/{edition}/protocol-people', {
          params: { path: { edition: edition.code }, query: { q } },
        }),
      )
    ).people;
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/requests', {
          params: { path: { edition: edition.code, code: table.code }, query: { lang: language } },
          body: { ...bodyOf(facts), ...(person ? { personId: person.id } : { person: name }), reason } as NewRequest,
        }),
      ),
    onSuccess: (fresh) => {
      changed(fresh);
      close();
    },
  });
  const isTyped = person !== undefined || name.givenName !== '' || facts !== EMPTY_REQUEST;
  return (
    <SidePanel title={t('round-tables.add')} close={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) add.mutate();
        }}
      >
        <Unsaved isDirty={isTyped && !add.isSuccess} />
        <Faults fault={add.error} />
        {person ? (
          <p className="row">
            <b>
              <bdi>{person.nameInOwnScript ?? person.name}</bdi>
            </b>
            <button type="button" className="plain link end" onClick={() => choose(undefined)}>
              {t('round-tables.other-person')}
            </button>
          </p>
        ) : (
          <>
            <FindPerson
              label={t('round-tables.person')}
              hint={t('round-tables.person-hint')}
              source={`${edition.code} protocol`}
              search={search}
              choose={choose}
            />
            <div className="cols tight">
              {(['givenName', 'familyName'] as const).map((field) => (
                <TextInput
                  key={field}
                  name={field}
                  dir="auto"
                  label={t(`people.${field}`)}
                  error={errorOf(add.error, `person/${field}`) ?? errorOf(add.error, field)}
                  value={name[field]}
                  onChange={(text) => setName({ ...name, [field]: text })}
                />
              ))}
            </div>
          </>
        )}
        <RequestFields
          table={table}
          values={facts}
          set={(field, value) => setFacts((known) => ({ ...known, [field]: value }))}
          fault={add.error}
        />
        <TextInput
          name="reason"
          dir="auto"
          label={t('round-tables.reason')}
          hint={t('round-tables.late-reason-hint')}
          error={errorOf(add.error, 'reason')}
          value={reason}
          onChange={setReason}
        />
        <p>
          <button className="btn">{t('round-tables.add-act')}</button>
        </p>
      </form>
    </SidePanel>
  );
}
