import { directionOf, LANGUAGES, OWN_NAMES, type Language } from '../words/language';
import { errorOf } from './faults';
import { TextArea, TextInput } from './inputs';

type Texts = Partial<Record<Language, string>>;

interface SixLanguagesProps<T extends Texts> {
  name: string;
  legend: string;
  hint?: string;
  value: T;
  onChange(value: T): void;
  fault?: unknown;
  /** Several lines each. */
  rows?: number;
}

/** One text in six languages, each in its own direction. An empty one is left out: English stands for it. */
export function SixLanguages<T extends Texts>({
  name,
  legend,
  hint,
  value,
  onChange,
  fault,
  rows,
}: SixLanguagesProps<T>) {
  const Input = rows ? TextArea : TextInput;
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="cols">
        {LANGUAGES.map((language) => (
          <Input
            key={language}
            name={`${name}/${language}`}
            label={OWN_NAMES[language]}
            lang={language}
            dir={directionOf(language)}
            rows={rows}
            error={errorOf(fault, `${name}/${language}`)}
            value={value[language] ?? ''}
            onChange={(text) => onChange(withText(value, language, text))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function withText<T extends Texts>(texts: T, language: Language, text: string): T {
  const { [language]: _, ...others } = texts;
  return (text === '' ? others : { ...texts, [language]: text }) as T;
}
