import { useCategories, useCountries, useVocabulary } from '../../desk/lists';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { Tick, Ticks } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { Rule } from './rules-part';

const DECIDERS = ['automatic', 'accreditation-team', 'focal-point', 'expression-of-interest'] as const;
const MODES = ['on-site', 'remote'] as const;

interface RuleFieldsProps {
  rule: Rule;
  place: number;
  put(rule: Rule): void;
  up?: () => void;
  down?: () => void;
  remove(): void;
}

/** One rule of the table: who decides, when it fits, how long it takes, and its place. */
export function RuleFields({ rule, place, put, up, down, remove }: RuleFieldsProps) {
  const { t } = useWords();
  const name = t('edition.rules.rule', { place: place + 1, code: rule.code });
  return (
    <fieldset className="stack">
      <legend>{name}</legend>
      <div className="cols tight">
        <TextInput
          name={`code-${place}`}
          label={t('edition.rules.code')}
          dir="ltr"
          value={rule.code}
          onChange={(code) => put({ ...rule, code })}
        />
        <Select
          name={`decider-${place}`}
          label={t('edition.rules.decider')}
          choices={DECIDERS.map((one) => ({ value: one, label: t(`edition.rules.deciders.${one}`) }))}
          value={rule.decider}
          onChange={(decider) => put({ ...rule, decider: decider as Rule['decider'] })}
        />
        <NumberInput
          name={`days-${place}`}
          label={t('edition.rules.days')}
          value={rule.workingDays}
          onChange={(days) => put({ ...rule, workingDays: Number.isNaN(days) ? null : days })}
        />
      </div>
      <details>
        <summary>{t('edition.rules.conditions')}</summary>
        <Conditions rule={rule} place={place} put={put} />
      </details>
      <div className="row">
        <button
          type="button"
          className="btn alt"
          disabled={!up}
          onClick={up}
          aria-label={t('edition.rules.up-of', { name })}
        >
          {t('edition.rules.up')}
        </button>
        <button
          type="button"
          className="btn alt"
          disabled={!down}
          onClick={down}
          aria-label={t('edition.rules.down-of', { name })}
        >
          {t('edition.rules.down')}
        </button>
        <button
          type="button"
          className="btn bad end"
          onClick={remove}
          aria-label={t('edition.rules.remove-of', { name })}
        >
          {t('edition.rules.remove')}
        </button>
      </div>
    </fieldset>
  );
}

/** What is not ticked at all is not asked. */
function Conditions({ rule, place, put }: Pick<RuleFieldsProps, 'rule' | 'place' | 'put'>) {
  const { t } = useWords();
  const categories = useCategories();
  const kinds = useVocabulary('stakeholder-type');
  const countries = useCountries();
  const { conditions } = rule;
  const set = (part: Rule['conditions']) => {
    const all = Object.entries({ ...conditions, ...part });
    const asked = all.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
    put({ ...rule, conditions: Object.fromEntries(asked) });
  };
  return (
    <div className="stack">
      <p className="soft">{t('edition.rules.conditions-hint')}</p>
      <Ticks
        legend={t('edition.rules.modes')}
        choices={MODES.map((mode) => ({ value: mode, label: t(`registrations.modes.${mode}`) }))}
        values={conditions.modes ?? []}
        onChange={(modes) => set({ modes: modes as Rule['conditions']['modes'] })}
      />
      <Ticks
        legend={t('edition.rules.categories')}
        choices={categories.choices}
        values={conditions.categories ?? []}
        onChange={(chosen) => set({ categories: chosen })}
      />
      <Ticks
        legend={t('edition.rules.kinds')}
        choices={kinds.choices}
        values={conditions.stakeholderTypes ?? []}
        onChange={(stakeholderTypes) => set({ stakeholderTypes })}
      />
      <Select
        name={`country-${place}`}
        label={t('edition.rules.add-country')}
        empty={t('edition.rules.choose-country')}
        choices={countries.choices.filter(({ value }) => !conditions.countries?.includes(value))}
        value=""
        onChange={(country) => country && set({ countries: [...(conditions.countries ?? []), country] })}
      />
      {(conditions.countries ?? []).length > 0 && (
        <Ticks
          legend={t('edition.rules.countries')}
          choices={(conditions.countries ?? []).map((code) => ({ value: code, label: countries.nameOf(code) }))}
          values={conditions.countries ?? []}
          onChange={(chosen) => set({ countries: chosen })}
        />
      )}
      <Tick
        label={t('edition.rules.was-accredited')}
        isTicked={conditions.wasAccredited === true}
        onChange={(was) => set({ wasAccredited: was || undefined })}
      />
    </div>
  );
}
