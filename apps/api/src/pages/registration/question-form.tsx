import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { fieldsAsked } from '@app/forms';
import {
  type InformationRequest,
  instantInWords,
  momentInWords,
  type OwnForm,
  type OwnRegistration,
} from '@app/registration';
import { FormQuestions } from '../forms/form-questions.js';
import { asTyped, type TypedAnswers } from '../forms/typed-answers.js';
import { Field, type FieldError } from '../layout/form.js';
import type { Choice } from './form-options.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  token?: string;
  typed?: string;
  typedAnswers?: TypedAnswers;
  own: OwnForm;
  countries: Choice[];
  errors: FieldError[];
}

/** The question that the decision waits for, until when, and where to answer it. */
export function QuestionForm({ edition, language, registration, token, typed, errors, ...form }: Props) {
  const t = translator(language);
  const { question } = registration;
  if (!question) return null;
  const when = instantInWords(question.answerBy, language, edition.timeZone);
  return (
    <section className="stack" aria-labelledby="question">
      <h2 id="question">{t('forms:asked.title')}</h2>
      <Words text={question.question} />
      <p>{t('forms:asked.until', { when })}</p>
      <form
        className="stack"
        method="post"
        action={`/${edition.code}/${language}/registration/answer`}
        noValidate
        id="answer-form"
      >
        {token && <input type="hidden" name="token" value={token} />}
        <input type="hidden" name="question" value={question.id} />
        {asksForInterest(question, form.own) ? (
          <FormQuestions
            definition={form.own.form.definition}
            asked="expression-of-interest"
            language={language}
            typed={form.typedAnswers ?? asTyped(form.own.answers)}
            errors={errors}
            countries={form.countries}
          />
        ) : (
          <Field
            name="answer"
            label={t('forms:asked.answer')}
            error={errors.find(({ field }) => field === 'answer')?.message}
          >
            {(ids) => <textarea className="in" rows={6} dir="auto" defaultValue={typed} required {...ids} />}
          </Field>
        )}
        <p>
          <button className="btn">{t('forms:asked.send')}</button>
        </p>
        <p className="soft small">{t('forms:asked.else')}</p>
      </form>
    </section>
  );
}

/** Whether the question stands in the category's form, not in words of its own. */
export function asksForInterest(question: InformationRequest, { form }: OwnForm): boolean {
  return question.section !== null && fieldsAsked(form.definition, question.section).length > 0;
}

/** What was asked before, with its answers. */
export function EarlierQuestions({
  edition,
  language,
  registration,
}: Pick<Props, 'edition' | 'language' | 'registration'>) {
  const t = translator(language);
  const earlier = registration.asked.filter(({ id }) => id !== registration.question?.id);
  if (earlier.length === 0) return null;
  const moment = (instant: Date) => momentInWords(instant, language, edition.timeZone);
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">{t('forms:asked.earlier')}</h2>
      <ul className="mine">
        {earlier.map(({ id, askedAt, question, answer, answeredAt }) => (
          <li key={id} className="stack tight">
            <span className="soft small">{t('forms:asked.asked-at', { when: moment(askedAt) })}</span>
            <Words text={question} />
            <span className="soft small">
              {answeredAt ? t('forms:asked.answered-at', { when: moment(answeredAt) }) : t('forms:asked.not-answered')}
            </span>
            {answer && <Words text={answer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What somebody wrote, in their own direction and lines. */
function Words({ text }: { text: string }) {
  return (
    <div className="stack tight">
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((line, at) => (
          <p key={at}>
            <bdi>{line}</bdi>
          </p>
        ))}
    </div>
  );
}
