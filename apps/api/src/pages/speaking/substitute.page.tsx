import type { Edition } from '@app/edition';
import { formatDateTime, type Language, translator } from '@app/i18n';
import { COURTESY_TITLES, shownName } from '@app/people';
import { may, type PartRow } from '@app/speakers';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { KeyFields } from './key-fields.js';
import { type Key, queryOf } from './own-part.js';
import { Title, When, Where } from './part-words.js';

/** What came with the form. */
export interface TypedSubstitute {
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  positionTitle: string;
  organization: string;
  email: string;
  reason: string;
}

export const NO_SUBSTITUTE: TypedSubstitute = {
  courtesyTitle: '',
  givenName: '',
  familyName: '',
  positionTitle: '',
  organization: '',
  email: '',
  reason: '',
};

type Opens = Key & { person?: string };

interface Props {
  edition: Edition;
  language: Language;
  opens: Opens;
  part: PartRow;
  /** The reader organizes the session. */
  isForOthers: boolean;
  typed: TypedSubstitute;
  error?: FieldError;
  now: Date;
}

/** What leads to this page again. */
export function substituteQuery(opens: Opens, part: Pick<PartRow, 'code'>): string {
  return `${queryOf(opens, part)}${opens.person ? `&person=${opens.person}` : ''}`;
}

/** Somebody else speaks in a panellist's place: who, and why; or whom they named, as long as it is not decided. */
export function SubstitutePage(props: Props) {
  const { edition, language, opens, part, isForOthers, error } = props;
  const t = translator(language);
  const { name, lang } = shownName(part);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('speakers:substitute.title')}
      place="me"
      path={`/speaking/substitute?${substituteQuery(opens, part)}`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <p className="soft">
          <Title part={part} />
        </p>
        <h1>{t('speakers:substitute.title')}</h1>
        <p>
          {isForOthers && (
            <>
              <bdi lang={lang}>{name}</bdi>
              {' · '}
            </>
          )}
          <When edition={edition} language={language} part={part} />
          {' · '}
          <Where language={language} part={part} />
        </p>
        {error && <ErrorSummary errors={[error]} language={language} />}
        <Standing {...props} />
        {!isForOthers && (
          <p>
            <a href={`/${edition.code}/${language}/speaking?${queryOf(opens, part)}`}>
              {t('speakers:substitute.back')}
            </a>
          </p>
        )}
      </main>
    </Page>
  );
}

function Standing(props: Props) {
  const { language, part, isForOthers, now } = props;
  const t = translator(language);
  if (part.namedSubstitute) return <Waiting {...props} named={part.namedSubstitute} />;
  if (part.isCancelled) return <p>{t('speakers:page.cancelled')}</p>;
  if (part.endsAt && part.endsAt <= now) return <p>{t('speakers:page.over')}</p>;
  if (!isForOthers && !may(part.state, 'name-substitute')) return <p>{t('speakers:page.not-invited')}</p>;
  return <NameForm {...props} />;
}

function Waiting({
  edition,
  language,
  opens,
  part,
  named,
}: Props & { named: NonNullable<PartRow['namedSubstitute']> }) {
  const t = translator(language);
  const when = formatDateTime(new Date(named.namedAt), language, edition.timeZone);
  return (
    <section className="card stack" aria-labelledby="named">
      <h2 id="named">
        <bdi>{named.name}</bdi>
      </h2>
      {named.organization && (
        <p className="soft">
          <bdi>{named.organization}</bdi>
        </p>
      )}
      <p>
        <span className="st wait">{t('speakers:substitute.waits', { when })}</span>
      </p>
      <p className="soft">{t('speakers:substitute.until-then')}</p>
      <form method="post" action={`/${edition.code}/${language}/speaking/substitute/withdrawal`}>
        <Keys opens={opens} part={part} />
        <input type="hidden" name="substitute" value={named.id} />
        <button className="btn alt">{t('speakers:substitute.withdraw')}</button>
      </form>
    </section>
  );
}

function Keys({ opens, part }: Pick<Props, 'opens' | 'part'>) {
  return (
    <>
      <KeyFields opens={opens} part={part} />
      {opens.person && <input type="hidden" name="person" value={opens.person} />}
    </>
  );
}

function NameForm({ edition, language, opens, part, typed, error }: Props) {
  const t = translator(language);
  const wrong = (field: keyof TypedSubstitute) => (error?.field === field ? error.message : undefined);
  const line = (name: 'givenName' | 'familyName' | 'positionTitle' | 'organization') => (
    <Field name={name} label={t(`speakers:substitute.fields.${name}`)} error={wrong(name)}>
      {(ids) => <input className="in" dir="auto" defaultValue={typed[name]} {...ids} />}
    </Field>
  );
  return (
    <form className="stack" method="post" action={`/${edition.code}/${language}/speaking/substitute`} noValidate>
      <p>{t('speakers:substitute.lead')}</p>
      <Keys opens={opens} part={part} />
      <Field name="courtesyTitle" label={t('speakers:substitute.fields.courtesyTitle')} error={wrong('courtesyTitle')}>
        {(ids) => (
          <select className="in" defaultValue={typed.courtesyTitle} {...ids}>
            <option value="">{t('speakers:substitute.no-title')}</option>
            {COURTESY_TITLES.map((title) => (
              <option key={title} value={title} lang="en">
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {line('givenName')}
      {line('familyName')}
      {line('positionTitle')}
      {line('organization')}
      <Field
        name="email"
        label={t('speakers:substitute.fields.email')}
        hint={t('speakers:substitute.email-hint')}
        error={wrong('email')}
      >
        {(ids) => <input className="in" type="email" dir="ltr" defaultValue={typed.email} required {...ids} />}
      </Field>
      <Field
        name="reason"
        label={t('speakers:substitute.fields.reason')}
        hint={t('speakers:page.reason-hint')}
        error={wrong('reason')}
      >
        {(ids) => <textarea className="in" rows={2} dir="auto" defaultValue={typed.reason} {...ids} />}
      </Field>
      <p>
        <button className="btn">{t('speakers:substitute.send')}</button>
      </p>
    </form>
  );
}
