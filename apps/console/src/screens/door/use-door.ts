import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { useToast } from '../../shell/toasts';
import { useWords } from '../../words/words';
import { admit, endBadge, lookUp, type LookUp, makeBadge, numbersQuestion, undoCheckIn } from './door-question';
import type { DoorPerson, MadeBadge } from './door-question';

/** What is on the door's screen. */
export interface Shown {
  /** What was looked up, as it was typed or scanned. */
  typed: string;
  found: LookUp;
  /** Who of them is looked at; the only one found, or who was chosen. */
  person?: DoorPerson;
}

/** Whom the door looks at and what it can do: look up, choose, admit, undo, print. Announces each outcome. */
export function useDoor(desk: string) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const toast = useToast();
  const [shown, setShown] = useState<Shown>();
  const [made, setMade] = useState<MadeBadge>();
  const [said, say] = useState('');
  const [last, setLast] = useState<{ id: string; name: string }>();

  const show = (typed: string, found: LookUp, person = found.people.length === 1 ? found.people[0] : undefined) => {
    setShown({ typed, found, person });
    setMade(undefined);
    return person;
  };
  const refresh = (person: DoorPerson) => {
    setShown((now) => now && { ...now, found: { ...now.found, scanned: undefined }, person });
    void questions.invalidateQueries({ queryKey: numbersQuestion(edition.code).queryKey });
  };
  const looking = useMutation({
    mutationFn: (typed: string) => lookUp(edition.code, typed),
    onSuccess: (found, typed) => {
      const person = show(typed, found);
      if (person) say(`${person.name}: ${t(`door.verdicts.${person.verdict}`)}`);
      else if (found.isUnknownCode) say(t('door.unknown-code'));
      else say(t('door.found', { count: found.people.length }));
    },
  });
  const undoing = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => undoCheckIn(edition.code, id),
    onSuccess: (person, { name }) => {
      setLast(undefined);
      say(t('door.undone', { name }));
      refresh(person);
    },
  });
  const admitting = useMutation({
    mutationFn: (person: DoorPerson) =>
      admit(edition.code, person.id, desk.trim(), shown?.found.scanned ? shown.typed : undefined),
    onSuccess: ({ checkIn, isNew }, person) => {
      refresh({ ...person, status: 'attended', verdict: 'inside', checkIn });
      if (!isNew) return say(`${person.name}: ${t('door.verdicts.inside')}`);
      const entry = { id: checkIn.id, name: person.name };
      setLast(entry);
      say('');
      toast({ sentence: t('door.admitted', { name: person.name }), undo: () => undoing.mutate(entry) });
    },
  });
  const printing = useMutation({
    mutationFn: (person: DoorPerson) => makeBadge(edition.code, person.id),
    onSuccess: (badge, person) => {
      setMade(badge);
      refresh({ ...person, badge, verdict: person.checkIn ? 'inside' : 'may-enter' });
      say(t('door.printed', { count: badge.deactivated.length }));
    },
  });
  const ending = useMutation({
    mutationFn: (person: DoorPerson) => endBadge(edition.code, person.badge!.id),
    onSuccess: (_, person) => {
      setMade(undefined);
      refresh({ ...person, badge: null });
      say(t('door.ended'));
    },
  });
  const all = [looking, undoing, admitting, printing, ending];
  const start = (act: () => void) => {
    if (all.some(({ isPending }) => isPending)) return;
    for (const one of all) one.reset();
    act();
  };
  return {
    shown,
    made,
    said,
    last,
    fault: all.find(({ error }) => error)?.error ?? undefined,
    find: (typed: string) => start(() => looking.mutate(typed)),
    choose: (person: DoorPerson) => {
      setShown((now) => now && { ...now, person });
      setMade(undefined);
      say(`${person.name}: ${t(`door.verdicts.${person.verdict}`)}`);
    },
    back: () => setShown((now) => now && { ...now, person: undefined }),
    admit: (person: DoorPerson) => start(() => admitting.mutate(person)),
    undo: (entry: { id: string; name: string }) => start(() => undoing.mutate(entry)),
    print: (person: DoorPerson) => start(() => printing.mutate(person)),
    end: (person: DoorPerson) => start(() => ending.mutate(person)),
  };
}

export type Door = ReturnType<typeof useDoor>;
