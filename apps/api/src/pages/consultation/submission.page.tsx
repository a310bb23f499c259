import { ASKS, type Call, type CallForm, type OwnSubmission } from '@app/consultation';
import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DRAFT_DAYS, editionName } from '@app/registration';
import { FormQuestions } from '../forms/form-questions.js';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { LettersLanguage, PersonFields } from '../registration/person-fields.js';
import { CoOrganizerFields } from './co-organizer-fields.js';
import { Deadline } from './deadline.js';
import { ProposalFields } from './proposal-fields.js';
import type { SubmissionOptions } from './submission-options.js';
import type { TypedSubmission } from './submission-values.js';

export interface SubmissionPageProps {
  edition: Edition;
  language: Language;
  call: Call;
  form: CallForm;
  options: SubmissionOptions;
  values: TypedSubmission;
  errors: FieldError[];
  /** Until when a late code lets in. */
  lateUntil?: Date;
  /** The deadline passed while it was being written: only a late code helps. */
  asksCode?: boolean;
  /** One's own that is written anew. */
  own?: OwnSubmission;
}

/** The form of one kind of call: new, half filled, come back, or one's own that is written anew. */
export function SubmissionPage(props: SubmissionPageProps) {
  const { edition, language, call, form, options, values, errors, own } = props;
  const t = translator(language);
  const name = inLanguage(call.names, language);
  const home = `/${edition.code}/${language}`;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const title = own ? t('consultation:own.edit-title', { code: own.code }) : name;
  const path = own ? `/submission/edit?token=${values.token}` : pathOf(call, values);
  return (
    <Page
      language={language}
      edition={edition}
      title={errors.length > 0 ? `${t('registration:form.error')} ${title}` : title}
      path={path}
      isPrivate={Boolean(own ?? values.draft)}
    >
      <main id="main" className="wrap duo">
        <form
          className="stack roomy"
          method="post"
          action={own ? `${home}/submission/edit` : `${home}/consultation/${call.kind}`}
          noValidate
        >
          <div className="stack tight">
            <p className="soft">
              <a href={`${home}/consultation`}>
                {t('consultation:list.title', { edition: editionName(edition, language) })}
              </a>
            </p>
            <h1>{title}</h1>
            <p>{inLanguage(call.intro, language)}</p>
          </div>
          {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
          <Hidden values={props.asksCode ? { ...values, code: '' } : values} />
          {props.asksCode && (
            <Field
              name="code"
              label={t('consultation:shut.code')}
              hint={t('consultation:shut.code-hint')}
              error={errorOf('code')}
            >
              {(ids) => <input className="in" dir="ltr" autoComplete="off" defaultValue={values.code} {...ids} />}
            </Field>
          )}
          <ProposalFields {...{ call, values, options, errorOf, language }} />
          <FormQuestions
            definition={form.definition}
            asked="registration"
            language={language}
            typed={values.answers}
            errors={errors}
            countries={options.countries}
          />
          {ASKS[call.kind].coOrganizers && <CoOrganizerFields {...{ values, errorOf, language }} />}
          <Submitter {...props} errorOf={errorOf} />
          <fieldset className="field">
            <legend>{t('consultation:form.publication')}</legend>
            <label className="pick">
              <input type="checkbox" name="isPublic" value="yes" defaultChecked={values.isPublic !== ''} />
              <span>
                {t('consultation:form.is-public')}
                <br />
                <span className="hint">{t('consultation:form.is-public-hint')}</span>
              </span>
            </label>
          </fieldset>
          <Buttons edition={edition} language={language} call={call} isOwn={own !== undefined} />
        </form>
        <aside className="stack">
          <Deadline edition={edition} language={language} call={call} lateUntil={props.lateUntil} />
          <section className="card stack tight" aria-labelledby="then">
            <h2 id="then">{t('consultation:then.title')}</h2>
            <ol className="stack tight">
              {['prove', 'review', 'decision'].map((step) => (
                <li key={step}>{t(`consultation:then.${step}`)}</li>
              ))}
            </ol>
          </section>
        </aside>
      </main>
    </Page>
  );
}

function pathOf({ kind }: Call, { draft, code }: TypedSubmission): string {
  if (draft) return `/consultation/draft?token=${draft}`;
  return `/consultation/${kind}${code ? `?code=${encodeURIComponent(code)}` : ''}`;
}

function Hidden({ values }: { values: TypedSubmission }) {
  return (['key', 'draft', 'code', 'token', 'version'] as const)
    .filter((name) => values[name])
    .map((name) => <input key={name} type="hidden" name={name} value={values[name]} />);
}

function Submitter({
  language,
  options,
  values,
  own,
  errorOf,
}: SubmissionPageProps & { errorOf: (field: string) => string | undefined }) {
  const t = translator(language);
  return (
    <section className="stack roomy" aria-labelledby="submitter">
      <h2 id="submitter">{t('consultation:form.submitter')}</h2>
      {own ? (
        <p>
          {t('registration:form.email')}: <bdi dir="ltr">{own.email}</bdi>
        </p>
      ) : (
        <Field
          name="email"
          label={t('registration:form.email')}
          hint={t('consultation:form.email-hint')}
          error={errorOf('email')}
        >
          {(ids) => (
            <input
              className="in"
              type="email"
              autoComplete="email"
              dir="ltr"
              defaultValue={values.email}
              required
              {...ids}
            />
          )}
        </Field>
      )}
      <PersonFields values={values} errorOf={errorOf} options={options} language={language} />
      <LettersLanguage chosen={values.language} options={options} language={language} error={errorOf('language')} />
    </section>
  );
}

function Buttons({
  edition,
  language,
  call,
  isOwn,
}: Pick<SubmissionPageProps, 'edition' | 'language' | 'call'> & { isOwn: boolean }) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  return (
    <>
      <div className="row">
        <button className="btn">{t(isOwn ? 'consultation:own.save' : 'consultation:form.send')}</button>
        <p className="hint">
          <a href={`${home}/privacy`}>{t('consultation:form.privacy')}</a>
        </p>
      </div>
      {!isOwn && (
        <div className="stack tight">
          <div className="row">
            <button className="btn alt" formAction={`${home}/consultation/${call.kind}/draft`}>
              {t('forms:draft.save')}
            </button>
          </div>
          <p className="hint">{t('consultation:form.save-hint', { days: DRAFT_DAYS })}</p>
        </div>
      )}
    </>
  );
}
