import { useEffect, useRef } from 'react';
import { TextInput } from '../../parts/inputs';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { DoorHours } from './door-hours';
import { DoorNumbers } from './door-numbers';
import { DoorPeople } from './door-people';
import { DoorSearch } from './door-search';
import { PersonAtDoor } from './person-at-door';
import { useThisDesk } from './this-desk';
import { type Door as Doing, useDoor } from './use-door';

/** The desk at the entrance: find somebody by name, number or code, see who it is, let them in. All of it by keyboard. */
export function Door() {
  const { t } = useWords();
  const [desk, nameDesk] = useThisDesk();
  const door = useDoor(desk);
  const box = useRef<HTMLInputElement>(null);
  const { shown } = door;
  const person = shown?.person;
  useDoorKeys(door);
  useEffect(() => box.current?.focus(), []);
  // What was pressed may be gone with what it did; the next scan must find the box.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, [shown]);

  /** Enter looks up; again, with the same text and one person in sight who may enter, it lets them in. */
  const enter = (typed: string) => {
    const isSame = shown?.typed === typed;
    if (isSame && person?.verdict === 'may-enter') door.admit(person);
    else if (typed) door.find(typed);
    box.current?.select();
  };
  return (
    <Screen title={t('places.door')} lead={<DoorNumbers />}>
      <DoorSearch box={box} enter={enter} />
      <p className="vh" role="status">
        {door.said}
      </p>
      {door.fault !== undefined && <ProblemNote fault={door.fault} />}
      {person && <PersonAtDoor door={door} person={person} scanned={shown.found.scanned} />}
      {shown && !person && <DoorPeople found={shown.found} choose={door.choose} />}
      <details className="soft">
        <summary>{desk ? t('door.desk-is', { desk }) : t('door.desk-unnamed')}</summary>
        <TextInput
          name="desk"
          label={t('door.desk')}
          hint={t('door.desk-hint')}
          dir="auto"
          value={desk}
          onChange={nameDesk}
        />
      </details>
      <DoorHours />
    </Screen>
  );
}

/** Alt with a letter, so that nothing typed or scanned sets anything off (WCAG 2.1.4); by place on the keyboard, whatever its script. */
function useDoorKeys(door: Doing): void {
  const latest = useRef(door);
  latest.current = door;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const { last, shown, undo, print } = latest.current;
      const act =
        event.code === 'KeyZ' && last
          ? () => undo(last)
          : event.code === 'KeyP' && shown?.person && mayHaveBadge(shown.person)
            ? () => print(shown.person!)
            : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function mayHaveBadge({ mode, status }: { mode: string; status: string }): boolean {
  return mode === 'on-site' && (status === 'approved' || status === 'attended');
}
