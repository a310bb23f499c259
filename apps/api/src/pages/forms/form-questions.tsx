import type { ReactNode } from 'react';
import { formatList, type Language, translator } from '@app/i18n';
import type { Asked, FormDefinition, FormField, FormTexts } from '@app/forms';
import type { FieldError } from '../layout/form.js';
import type { Choice } from '../registration/form-options.js';
import { QuestionField } from './question-field.js';
import { Said } from './said.js';
import { fieldName, type TypedAnswers } from './typed-answers.js';

interface Props {
  definition: FormDefinition;
  asked: Asked;
  language: Language;
  typed: TypedAnswers;
  errors: FieldError[];
  countries: Choice[];
}

/** The questions of one stage of a category's form, section by section. */
export function FormQuestions({ definition, asked, language, ...others }: Props) {
  const t = translator(language);
  return definition.sections
    .filter((section) => section.asked === asked)
    .map(({ code, title, help, fields }) => (
      <section className="stack roomy" key={code} aria-labelledby={`section-${code}`}>
        <div className="stack tight">
          <h2 id={`section-${code}`}>
            <Said texts={title} language={language} />
          </h2>
          {help && (
            <p className="soft">
              <Said texts={help} language={language} />
            </p>
          )}
          {fields.some((field) => isOnlyInEnglish(field, language)) && <p className="hint">{t('forms:in-english')}</p>}
        </div>
        {fields.map((field) => (
          <Conditional key={field.code} field={field} definition={definition} language={language}>
            <QuestionField {...others} field={field} language={language} />
          </Conditional>
        ))}
      </section>
    ));
}

/** Without a script every question is shown, with a sentence that says when it counts. */
function Conditional({
  field,
  definition,
  language,
  children,
}: {
  field: FormField;
  definition: FormDefinition;
  language: Language;
  children: ReactNode;
}) {
  const { when } = field;
  if (!when) return children;
  const t = translator(language);
  const other = definition.sections.flatMap(({ fields }) => fields).find(({ code }) => code === when.field)!;
  const wordsOf = (code: string) => {
    const option = other.options?.find((one) => one.code === code);
    return option ? inWords(option.label, language) : t(`forms:${code}`);
  };
  const answers = formatList(when.is.map(wordsOf), language);
  return (
    <show-when data-field={fieldName(when.field)} data-is={when.is.join(' ')}>
      <div className="stack tight">
        <p className="hint" data-only-if="">
          {t('forms:only-if', { question: inWords(other.label, language), answers })}
        </p>
        {children}
      </div>
    </show-when>
  );
}

function inWords(texts: FormTexts, language: Language): string {
  return texts[language] ?? texts.en;
}

function isOnlyInEnglish({ label, help, options = [] }: FormField, language: Language): boolean {
  return [label, help, ...options.map((option) => option.label)].some((texts) => texts && !texts[language]);
}
