import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { answerOf, api } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { useDesk } from '../../../desk/desk';
import { Select } from '../../../parts/inputs';
import { State } from '../../../parts/state';
import { ProblemNote } from '../../../shell/problem-note';
import { directionOf } from '../../../words/language';
import { useWords } from '../../../words/words';
import { LetterFrame } from './letter-frame';
import { ReaderChoice } from './reader-choice';
import type { PartName, Template } from './templates-question';

const PAUSE_MS = 400;

interface Props {
  template: Template;
  /** As they are typed. */
  words: Partial<Record<PartName, string>>;
}

/** The letter that the words make, with somebody real, as one types; and a trial to oneself. */
export function TemplatePreview({ template, words }: Props) {
  const { t } = useWords();
  const { edition } = useDesk();
  const { kind, language } = template;
  const id = useId();
  const [reader, setReader] = useState<string>();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [form, setForm] = useState<'html' | 'text'>('html');
  const body = usePause({ words, reader, choices });
  const path = { edition: edition.code, kind, language };
  const { data, error } = useQuery({
    queryKey: [edition.code, 'letter-preview', kind, language, body],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/previews', { params: { path }, body }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const trial = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/trials', { params: { path }, body }),
      ),
  });
  const faults = error instanceof ApiProblem ? error.errors : [];
  return (
    <section className="desk stack" aria-labelledby={id}>
      <h2 id={id}>{t('templates.preview')}</h2>
      <ReaderChoice kind={kind} language={language} value={reader} onChange={setReader} />
      <Choices placeholders={template.placeholders} values={choices} onChange={setChoices} />
      <div role="status">
        {faults.length > 0 && (
          <div className="note">
            <p>{t('templates.not-yet')}</p>
            <ul className="stack tight">
              {faults.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {error && faults.length === 0 && <ProblemNote fault={error} />}
      {data && (
        <>
          <p className="breakable" lang={language} dir={directionOf(language)}>
            <b>{data.subject}</b>
          </p>
          <div className="row">
            {(['html', 'text'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="btn alt"
                aria-pressed={form === one}
                onClick={() => setForm(one)}
              >
                {t(`templates.forms.${one}`)}
              </button>
            ))}
            <button type="button" className="btn end" onClick={() => !trial.isPending && trial.mutate()}>
              {t('templates.trial')}
            </button>
          </div>
          <div role="status">
            {trial.isSuccess && <State shape="ok">{t('templates.trial-sent', { to: trial.data.to })}</State>}
          </div>
          {trial.error && <ProblemNote fault={trial.error} />}
          {form === 'html' && <LetterFrame html={data.html} title={data.subject} />}
          {form === 'text' && (
            <pre className="letter" lang={language} dir={directionOf(language)} tabIndex={0}>
              {data.text}
            </pre>
          )}
        </>
      )}
    </section>
  );
}

interface ChoicesProps {
  placeholders: Template['placeholders'];
  values: Record<string, string>;
  onChange(values: Record<string, string>): void;
}

/** Which way a letter goes where it says one thing or another. */
function Choices({ placeholders, values, onChange }: ChoicesProps) {
  const { t } = useWords();
  const choosing = placeholders.filter(({ options }) => options.length > 0);
  if (choosing.length === 0) return null;
  return (
    <fieldset className="stack tight">
      <legend>{t('templates.choices')}</legend>
      <div className="cols tight">
        {choosing.map(({ name, options }) => (
          <Select
            key={name}
            name={`choice-${name}`}
            label={name}
            value={values[name] ?? options[0]}
            choices={options.map((option) => ({ value: option, label: option }))}
            onChange={(option) => onChange({ ...values, [name]: option })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The value once nothing has changed for a moment. */
function usePause<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const pause = setTimeout(() => setCalm(value), PAUSE_MS);
    return () => clearTimeout(pause);
    // The value is new at every drawing; what it says counts.
  }, [text]);
  return calm;
}
