import { useRef } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { FindPerson, type FoundPerson } from '../../parts/find-person';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import { findPeople } from './find-people';
import type { PartProps } from './session';

type KeyPerson = PartProps['session']['keyPersons'][number];

const keyPersonsOf = ({ keyPersons, version }: PartProps['session']) => ({ keyPersons, version });

/** Who must be able to be there without sitting on the panel; nobody outside sees it. */
export function KeyPersonsForm({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const part = useRef<HTMLElement>(null);
  const draft = useDraft(keyPersonsOf(session));
  const persons = draft.values.keyPersons;
  const setPersons = (next: KeyPerson[]) => draft.set('keyPersons', next);
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PUT('/api/v1/editions/{edition}/draft-sessions/{code}/key-persons', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { personIds: persons.map(({ personId }) => personId) },
        }),
      );
      changed(saved);
      return keyPersonsOf(saved);
    },
    reread: async () => keyPersonsOf(await reread()),
  });
  const choose = ({ id, name, nameInOwnScript }: FoundPerson) => {
    if (!persons.some(({ personId }) => personId === id))
      setPersons([...persons, { personId: id, name: nameInOwnScript ?? name }]);
  };
  const title = t('sessions.key-persons.heading');

  return (
    <section className="card stack" aria-labelledby="key-persons" ref={part}>
      <h2 id="key-persons">{title}</h2>
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={() => title}
        show={(_, value) => (value as KeyPerson[]).map(({ name }) => name).join(', ')}
        save={t('sessions.key-persons.save')}
      >
        <p className="soft">{persons.length === 0 ? t('sessions.key-persons.none') : t('sessions.key-persons.hint')}</p>
        <ul className="people">
          {persons.map(({ personId, name }) => (
            <li key={personId} className="seat">
              <b>
                <bdi>{name}</bdi>
              </b>
              <button
                type="button"
                className="btn alt"
                aria-label={t('sessions.remove-seat', { name })}
                onClick={() => {
                  setPersons(persons.filter((one) => one.personId !== personId));
                  part.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
                }}
              >
                {t('sessions.remove')}
              </button>
            </li>
          ))}
        </ul>
        <FindPerson
          label={t('sessions.add-person')}
          hint={t('sessions.add-person-hint')}
          source={edition.code}
          search={(q) => findPeople(edition.code, q)}
          choose={choose}
        />
      </EditForm>
    </section>
  );
}
