import { useCountries, useVocabulary } from '../../desk/lists';
import { errorOf } from '../../parts/faults';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { Tick } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { RequestFacts } from './request';
import type { RoundTable } from './round-tables-question';

interface RequestFieldsProps {
  table: RoundTable;
  values: RequestFacts;
  set<K extends keyof RequestFacts>(field: K, value: RequestFacts[K]): void;
  fault: unknown;
}

/** What a place in the order hangs on. */
export function RequestFields({ table, values, set, fault }: RequestFieldsProps) {
  const { t } = useWords();
  const countries = useCountries();
  const languages = useVocabulary('language');
  return (
    <>
      <Select
        name="office"
        label={t('round-tables.office')}
        empty={t('round-tables.choose-office')}
        choices={table.offices.map(({ code, name }) => ({ value: code, label: name }))}
        error={errorOf(fault, 'office')}
        value={values.office}
        onChange={(office) => set('office', office)}
      />
      <Select
        name="speaksFor"
        label={t('round-tables.speaksFor')}
        choices={(['state', 'entity'] as const).map((value) => ({ value, label: t(`round-tables.for.${value}`) }))}
        error={errorOf(fault, 'speaksFor')}
        value={values.speaksFor}
        onChange={(side) => set('speaksFor', side as RequestFacts['speaksFor'])}
      />
      <Select
        name="country"
        label={t('round-tables.country')}
        empty={t('round-tables.no-country')}
        choices={countries.choices}
        error={errorOf(fault, 'country')}
        value={values.country}
        onChange={(country) => set('country', country)}
      />
      <TextInput
        name="entity"
        dir="auto"
        label={t('round-tables.entity')}
        hint={t('round-tables.entity-hint')}
        error={errorOf(fault, 'entity')}
        value={values.entity}
        onChange={(entity) => set('entity', entity)}
      />
      <Select
        name="part"
        label={t('round-tables.part')}
        choices={(['speaker', 'facilitator', 'chair'] as const).map((value) => ({
          value,
          label: t(`round-tables.parts.${value}`),
        }))}
        error={errorOf(fault, 'part')}
        value={values.part}
        onChange={(part) => set('part', part as RequestFacts['part'])}
      />
      <TextInput
        name="spokenAs"
        dir="auto"
        label={t('round-tables.spokenAs')}
        hint={t('round-tables.spokenAs-hint')}
        error={errorOf(fault, 'spokenAs')}
        value={values.spokenAs}
        onChange={(spokenAs) => set('spokenAs', spokenAs)}
      />
      <Select
        name="speaksIn"
        label={t('round-tables.speaksIn')}
        empty={t('round-tables.no-language')}
        choices={languages.choices}
        error={errorOf(fault, 'speaksIn')}
        value={values.speaksIn}
        onChange={(speaksIn) => set('speaksIn', speaksIn)}
      />
      <NumberInput
        name="minutes"
        label={t('round-tables.minutes')}
        hint={t('round-tables.minutes-hint', { minutes: table.minutesPerSpeaker })}
        error={errorOf(fault, 'minutes')}
        value={values.minutes}
        onChange={(minutes) => set('minutes', Number.isNaN(minutes) ? null : minutes)}
      />
      <Tick
        label={t('round-tables.presentOnSite')}
        isTicked={values.presentOnSite}
        onChange={(isPresent) => set('presentOnSite', isPresent)}
      />
      <Tick
        label={t('round-tables.attends')}
        isTicked={values.attends}
        onChange={(attends) => set('attends', attends)}
      />
    </>
  );
}
