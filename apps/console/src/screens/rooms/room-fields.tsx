import { errorOf } from '../../parts/faults';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { Tick, Ticks } from '../../parts/ticks';
import { LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { Room } from './rooms-question';

export type RoomValues = Pick<
  Room,
  'name' | 'building' | 'floor' | 'capacity' | 'booths' | 'boothLanguages' | 'layout' | 'captioning' | 'streaming'
>;

export const LAYOUTS = ['theatre', 'classroom', 'boardroom', 'u-shape', 'round-tables', 'stage'] as const;

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
      {values.booths > 0 && (
        <Ticks
          legend={t('rooms.boothLanguages')}
          hint={t('rooms.booth-languages-hint')}
          choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
          values={values.boothLanguages}
          onChange={(languages) => set('boothLanguages', languages)}
        />
      )}
      <Select
        name="layout"
        label={t('rooms.layout')}
        choices={LAYOUTS.map((layout) => ({ value: layout, label: t(`rooms.layouts.${layout}`) }))}
        value={values.layout}
        onChange={(layout) => set('layout', layout as RoomValues['layout'])}
      />
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
