import { useDesk } from '../../desk/desk';
import { errorOf } from '../../parts/faults';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { Item } from './inner-agenda';
import type { Session } from './sessions-question';
import { PlaceButtons } from './place-buttons';

interface InnerAgendaItemProps {
  item: Item;
  /** Its place in the list, from 0. */
  at: number;
  session: Session;
  isLast: boolean;
  fault: unknown;
  change(part: Partial<Item>): void;
  move(by: -1 | 1): void;
  remove(): void;
}

export function InnerAgendaItem({ item, at, session, isLast, fault, change, move, remove }: InnerAgendaItemProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const name = t('sessions.agenda.item', { number: at + 1 });
  const field = (part: keyof Item) => ({
    name: `agenda/${at}/${part}`,
    label: t(`sessions.agenda.${part}`),
    error: errorOf(fault, `agenda/${at}/${part}`),
  });
  const clock = (after: number) =>
    session.startsAt && Number.isFinite(after)
      ? formats.time(new Date(Date.parse(session.startsAt) + after * 60_000).toISOString(), edition.timeZone)
      : undefined;
  const [from, to] = [clock(item.startsAfter), clock(item.startsAfter + item.minutes)];
  return (
    <li>
      <fieldset className="stack tight">
        <legend>
          {name}
          {from && to && (
            <>
              {' · '}
              <bdi dir="ltr">
                {from}–{to}
              </bdi>
            </>
          )}
        </legend>
        <TextInput {...field('title')} dir="auto" value={item.title} onChange={(title) => change({ title })} />
        <div className="cols tight">
          <NumberInput
            {...field('startsAfter')}
            value={item.startsAfter}
            onChange={(startsAfter) => change({ startsAfter })}
          />
          <NumberInput {...field('minutes')} value={item.minutes} onChange={(minutes) => change({ minutes })} />
          <Select
            {...field('seatId')}
            empty={t('sessions.agenda.nobody')}
            choices={session.panel.map(({ seatId, courtesyTitle, givenName, familyName, nameInOwnScript }) => ({
              value: seatId,
              label: nameInOwnScript ?? [courtesyTitle, givenName, familyName].filter(Boolean).join(' '),
            }))}
            value={session.panel.some(({ seatId }) => seatId === item.seatId) ? (item.seatId ?? '') : ''}
            onChange={(seatId) => change({ seatId: seatId || null })}
          />
        </div>
        <p className="row seat">
          <PlaceButtons name={name} isFirst={at === 0} isLast={isLast} move={move} remove={remove} />
        </p>
      </fieldset>
    </li>
  );
}
