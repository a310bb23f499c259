import { errorOf } from '../../parts/faults';
import { NumberInput, TextInput } from '../../parts/inputs';
import { Tick } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { Room } from './rooms-question';

export type RoomValues = Pick<Room, 'name' | 'building' | 'floor' | 'capacity' | 'booths' | 'captioning' | 'streaming'>;

interface RoomFieldsProps {
  values: RoomValues;
  set<K extends keyof RoomValues>(field: K, value: RoomValues[K]): void;
  fault: unknown;
}

/** What a new room and a known one have in common. */
export function RoomFields({ values, set, fault }: RoomFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {(['name', 'building', 'floor'] as const).map((field) => (
        <TextInput
          key={field}
          name={field}
          dir="auto"
          label={t(`rooms.${field}`)}
          error={errorOf(fault, field)}
          value={values[field]}
          onChange={(text) => set(field, text)}
        />
      ))}
      <div className="cols tight">
        {(['capacity', 'booths'] as const).map((field) => (
          <NumberInput
            key={field}
            name={field}
            label={t(`rooms.${field}`)}
            error={errorOf(fault, field)}
            value={values[field]}
            onChange={(count) => set(field, count)}
          />
        ))}
      </div>
      {(['captioning', 'streaming'] as const).map((field) => (
        <Tick
          key={field}
          label={t(`rooms.${field}`)}
          isTicked={values[field]}
          onChange={(isTicked) => set(field, isTicked)}
        />
      ))}
    </>
  );
}
