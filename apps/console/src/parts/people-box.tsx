import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useWords } from '../words/words';

export interface FoundPerson {
  id: string;
  name: string;
  nameInOwnScript: string | null;
  positionTitle: string;
  organization: string;
}

interface PeopleBoxProps {
  label: string;
  hint: string;
  /** Part of the key under which answers are remembered. */
  source: string;
  search(q: string): Promise<FoundPerson[]>;
  choose(person: FoundPerson): void;
}

const PAUSE_MS = 250;

/** Finds a person by name while one types, by mouse or keyboard; choosing one empties the field for the next. */
export function PeopleBox({ label, hint, source, search, choose }: PeopleBoxProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const q = usePaused(text.trim());
  const { data: people = [], isFetching } = useQuery({
    queryKey: ['people', source, q],
    queryFn: () => search(q),
    enabled: q.length > 0,
  });
  return (
    <ComboBox
      className="field"
      menuTrigger="input"
      allowsEmptyCollection
      items={q === '' ? [] : people}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(id) => {
        const person = people.find((one) => one.id === id);
        if (!person) return;
        choose(person);
        setText('');
      }}
    >
      <Label>{label}</Label>
      <Text slot="description" className="hint">
        {hint}
      </Text>
      <Input className="in" dir="auto" />
      <Popover className="choices">
        <ListBox<FoundPerson>
          renderEmptyState={() => (
            <p className="soft">{t(isFetching || q === '' ? 'people.looking' : 'people.nobody')}</p>
          )}
        >
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name}>
              <bdi>{person.nameInOwnScript ?? person.name}</bdi>
              {person.nameInOwnScript && (
                <>
                  {' '}
                  <bdi>({person.name})</bdi>
                </>
              )}
              <span className="soft">
                {' '}
                <bdi>{[person.positionTitle, person.organization].filter(Boolean).join(', ')}</bdi>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
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
