import { useRef, useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { FindPerson, type FoundPerson } from '../../parts/find-person';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import { NewPerson } from './new-person';
import { findPeople } from './find-people';
import type { PartProps } from './session';

type Organizer = PartProps['session']['organizerPersons'][number];

const organizersOf = ({ organizerPersons, version }: PartProps['session']) => ({ organizerPersons, version });

/** The persons who look after a session: it stands on their page, they change its description and see the answers of its panel. */
export function OrganizersForm({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const [isAdding, setAdding] = useState(false);
  const part = useRef<HTMLElement>(null);
  const draft = useDraft(organizersOf(session));
  const persons = draft.values.organizerPersons;
  const setPersons = (next: Organizer[]) => draft.set('organizerPersons', next);
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PUT('/api/v1/editions/{edition}/draft-sessions/{code}/organizers', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { personIds: persons.map(({ personId }) => personId) },
        }),
      );
      changed(saved);
      return organizersOf(saved);
    },
    reread: async () => organizersOf(await reread()),
  });
  const choose = ({ id, name, nameInOwnScript }: FoundPerson) => {
    if (!persons.some(({ personId }) => personId === id))
      setPersons([...persons, { personId: id, name: nameInOwnScript ?? name }]);
    setAdding(false);
  };
  const title = t('sessions.organizer-persons.heading');

  return (
    <section className="card stack" aria-labelledby="organizer-persons" ref={part}>
      <h2 id="organizer-persons">{title}</h2>
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={() => title}
        show={(_, value) => (value as Organizer[]).map(({ name }) => name).join(', ')}
        save={t('sessions.organizer-persons.save')}
      >
        <p className="soft">
          {persons.length === 0 ? t('sessions.organizer-persons.none') : t('sessions.organizer-persons.hint')}
        </p>
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
      {isAdding ? (
        <NewPerson add={t('sessions.organizer-persons.add')} added={choose} close={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" className="btn alt" onClick={() => setAdding(true)}>
            {t('sessions.new-person')}
          </button>
        </p>
      )}
    </section>
  );
}
