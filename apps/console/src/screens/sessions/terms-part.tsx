import { useVocabulary } from '../../desk/lists';
import { errorOf } from '../../parts/faults';
import { NumberInput, Select } from '../../parts/inputs';
import { Tick, Ticks } from '../../parts/ticks';
import { LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { Facts } from './facts';

const ACCESS = ['open', 'sign-up', 'invitation'] as const;
const RECORDINGS = ['unsaid', 'recorded', 'not-recorded'] as const;

interface TermsPartProps {
  fault: unknown;
  values: Facts;
  set<K extends keyof Facts>(field: K, value: Facts[K]): void;
}

/** What a session is filed under: languages, Action Lines, Sustainable Development Goals. */
export function TermsPart({ values, set, fault }: TermsPartProps) {
  const { t } = useWords();
  const lines = useVocabulary('action-line');
  const audiences = useVocabulary('audience');
  const goals = useVocabulary('sdg');
  const languages = LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }));
  return (
    <>
      <Ticks
        legend={t('sessions.fields.languages')}
        choices={languages}
        values={values.languages}
        onChange={(chosen) => set('languages', chosen)}
      />
      <Ticks
        legend={t('sessions.fields.interpretation')}
        choices={languages}
        values={values.interpretation}
        onChange={(chosen) => set('interpretation', chosen)}
      />
      <Tick
        label={t('sessions.fields.captioning')}
        isTicked={values.captioning}
        onChange={(isTicked) => set('captioning', isTicked)}
      />
      <Ticks
        legend={t('sessions.fields.audiences')}
        choices={audiences.choices}
        values={values.audiences}
        onChange={(chosen) => set('audiences', chosen)}
      />
      <div className="cols tight">
        <Select
          name="access"
          label={t('sessions.fields.access')}
          choices={ACCESS.map((one) => ({ value: one, label: t(`sessions.access.${one}`) }))}
          error={errorOf(fault, 'access')}
          value={values.access}
          onChange={(access) => set('access', access as Facts['access'])}
        />
        <Select
          name="recording"
          label={t('sessions.fields.recording')}
          choices={RECORDINGS.map((one) => ({ value: one, label: t(`sessions.recording.${one}`) }))}
          error={errorOf(fault, 'recording')}
          value={values.recording}
          onChange={(recording) => set('recording', recording as Facts['recording'])}
        />
      </div>
      <div className="cols tight">
        {(['expected', 'seatLimit'] as const).map((field) => (
          <NumberInput
            key={field}
            name={field}
            label={t(`sessions.fields.${field}`)}
            hint={t(`sessions.${field === 'expected' ? 'expected' : 'seat-limit'}-hint`)}
            error={errorOf(fault, field)}
            value={values[field]}
            onChange={(count) => set(field, Number.isNaN(count) ? null : count)}
          />
        ))}
      </div>
      <Tick
        label={t('sessions.fields.isFixed')}
        isTicked={values.isFixed}
        onChange={(isTicked) => set('isFixed', isTicked)}
      />
      <details>
        <summary>
          {t('sessions.fields.actionLines')}:{' '}
          <bdi dir="ltr">{values.actionLines.join(', ') || t('editing.nothing')}</bdi>
        </summary>
        <Ticks
          legend={t('sessions.fields.actionLines')}
          choices={lines.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
          values={values.actionLines}
          onChange={(chosen) => set('actionLines', chosen)}
        />
      </details>
      <details>
        <summary>
          {t('sessions.fields.sdgs')}: <bdi dir="ltr">{values.sdgs.join(', ') || t('editing.nothing')}</bdi>
        </summary>
        <Ticks
          legend={t('sessions.fields.sdgs')}
          choices={goals.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
          values={values.sdgs.map(String)}
          onChange={(chosen) => set('sdgs', chosen.map(Number))}
        />
      </details>
    </>
  );
}
