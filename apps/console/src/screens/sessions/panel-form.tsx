import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { FindPerson, type FoundPerson } from '../../parts/find-person';
import { useSaving } from '../../parts/saving';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { findPeople } from './find-people';
import { moved } from './moved';
import { NewPerson } from './new-person';
import { chairsOf, objecting, panelSentence, type Chair } from './panel';
import { PanelSeat } from './panel-seat';
import type { PartProps } from './session';

/** The panel in its order with roles. Whoever is taken out disappears from public pages as soon as it is saved. */
export function PanelForm({ session, changed, reread }: PartProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isAdding, setAdding] = useState(false);
  const draft = useDraft(chairsOf(session));
  const { seats } = draft.values;
  const setSeats = (next: Chair[]) => draft.set('seats', next);
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PUT('/api/v1/editions/{edition}/draft-sessions/{code}/panel', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: {
            seats: seats.map(({ personId, role, objectsToRecording }) => ({ personId, role, objectsToRecording })),
          },
        }),
      );
      changed(saved);
      return chairsOf(saved);
    },
    reread: async () => chairsOf(await reread()),
  });
  const seat = ({ id, name, nameInOwnScript, organization }: FoundPerson) => {
    const named = { personId: id, name: nameInOwnScript ?? name, organization };
    setSeats([...seats, { ...named, role: 'speaker', objectsToRecording: false }]);
    setAdding(false);
  };

  return (
    <section className="card stack" aria-labelledby="panel">
      <h2 id="panel">{t('sessions.panel')}</h2>
      <EditForm
        label={t('sessions.panel')}
        draft={draft}
        saving={saving}
        labelOf={() => t('sessions.panel')}
        show={(_, value) => panelSentence(value as Chair[])}
        save={t('sessions.save-panel')}
      >
        {session.recording === 'recorded' && seats.some((seat) => seat.objectsToRecording) && (
          <p>
            <State shape="warn">{t('sessions.objections', { names: formats.list(objecting(seats)) })}</State>
          </p>
        )}
        {seats.length === 0 && <p className="soft">{t('sessions.panel-empty')}</p>}
        <ol className="people">
          {seats.map((chair, place) => (
            <PanelSeat
              key={`${chair.personId}${chair.role}`}
              chair={chair}
              isFirst={place === 0}
              isLast={place === seats.length - 1}
              setRole={(role) => setSeats(seats.map((one, at) => (at === place ? { ...one, role } : one)))}
              object={(objectsToRecording) =>
                setSeats(seats.map((one, at) => (at === place ? { ...one, objectsToRecording } : one)))
              }
              move={(by) => setSeats(moved(seats, place, by))}
              remove={() => setSeats(seats.filter((_, at) => at !== place))}
            />
          ))}
        </ol>
        <FindPerson
          label={t('sessions.add-person')}
          hint={t('sessions.add-person-hint')}
          source={edition.code}
          search={(q) => findPeople(edition.code, q)}
          choose={seat}
        />
      </EditForm>
      {isAdding ? (
        <NewPerson add={t('people.add')} added={seat} close={() => setAdding(false)} />
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
