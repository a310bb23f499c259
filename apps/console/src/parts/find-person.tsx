import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words';
import { Field } from './field';

export interface FoundPerson {
  id: string;
  name: string;
  nameInOwnScript: string | null;
  positionTitle: string;
  organization: string;
}

interface FindPersonProps {
  label: string;
  hint: string;
  /** Part of the key under which answers are remembered. */
  source: string;
  search(q: string): Promise<FoundPerson[]>;
  choose(person: FoundPerson): void;
}

const PAUSE_MS = 250;

/** Finds people while one types; each found is a button below the field. Choosing one empties the field for the next and keeps the focus there. */
export function FindPerson({ label, hint, source, search, choose }: FindPersonProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const q = usePaused(text.trim());
  const { data: people } = useQuery({
    queryKey: ['people', source, q],
    queryFn: () => search(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const found = text.trim() === '' ? undefined : people;
  return (
    <div className="stack tight">
      <Field name="find-person" label={label} hint={hint}>
        {(ids) => (
          <input
            className="in"
            type="search"
            dir="auto"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
            {...ids}
          />
        )}
      </Field>
      <p role="status" className="soft">
        {found && t('people.found', { count: found.length })}
      </p>
      {found && found.length > 0 && (
        <ul className="choices" aria-label={t('people.choices')}>
          {found.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                onClick={(event) => {
                  event.currentTarget.closest('.stack')?.querySelector('input')?.focus();
                  choose(person);
                  setText('');
                }}
              >
                <b>
                  <bdi>{person.nameInOwnScript ?? person.name}</bdi>
                </b>{' '}
                {person.nameInOwnScript && <bdi>{person.name}</bdi>}{' '}
                <span className="soft">
                  <bdi>{[person.positionTitle, person.organization].filter(Boolean).join(', ')}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return paused;
}
