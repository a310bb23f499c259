import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { FindPerson } from '../../parts/find-person';
import { useWords } from '../../words/words';
import { findPeople } from '../sessions/find-people';
import { peopleQuestion, type PersonConstraint } from './constraint-questions';
import { PersonPanel } from './person-panel';
import { useSpanWords } from './span-words';
import { ThingList } from './thing-list';

/** When people can take part and when they are at the venue. */
export function PeoplePart() {
  const { t } = useWords();
  const { edition } = useDesk();
  const spanWords = useSpanWords();
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useQuery(peopleQuestion(edition.code));
  const wordsOf = ({ windows }: PersonConstraint, kind: 'available' | 'present') =>
    windows.filter((window) => window.kind === kind).map((window, at) => <div key={at}>{spanWords(window)}</div>);
  return (
    <ThingList
      part="people"
      heads={[
        t('constraints.people.person'),
        t('constraints.people.available'),
        t('constraints.people.present'),
        t('constraints.people.zone'),
      ]}
      things={data?.people.map((person) => ({ ...person, id: person.personId }))}
      fault={error}
      retry={() => void refetch()}
      openId={open}
      setOpen={setOpen}
      nameOf={({ name }) => name}
      cellsOf={(person) => [
        wordsOf(person, 'available'),
        wordsOf(person, 'present'),
        <bdi key="zone" dir="ltr">
          {person.timeZone}
        </bdi>,
      ]}
      add={
        <FindPerson
          label={t('constraints.people.find')}
          hint={t('sessions.add-person-hint')}
          source={edition.code}
          search={(q) => findPeople(edition.code, q)}
          choose={({ id }) => setOpen(id)}
        />
      }
    >
      {open && <PersonPanel key={open} personId={open} close={() => setOpen(undefined)} />}
    </ThingList>
  );
}
