import { type CoOrganizerQuestion, submitterName } from '@app/consultation';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  question: CoOrganizerQuestion;
  token: string;
}

/** Whether somebody carries a submission that names them; the answer may change until the submission is decided. */
export function CoOrganizerPage({ edition, language, question: { coOrganizer, submission }, token }: Props) {
  const t = translator(language);
  const title = t(`consultation:co.title-${coOrganizer.state}`);
  const answers = (['confirmed', 'declined'] as const).filter((answer) => answer !== coOrganizer.state);
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      path={`/consultation/co-organizer?token=${token}`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <dl className="facts card">
          <dt>{t('consultation:facts.title')}</dt>
          <dd lang={submission.textLanguage}>
            <bdi>{submission.title}</bdi>
          </dd>
          <dt>{t('consultation:facts.submitter')}</dt>
          <dd>
            <bdi>{submitterName(submission)}</bdi>, <bdi>{submission.organization}</bdi>
          </dd>
          <dt>{t('consultation:facts.summary')}</dt>
          <dd lang={submission.textLanguage}>
            {submission.summary.split(/\n+/).map((line, at) => (
              <p key={at}>
                <bdi>{line}</bdi>
              </p>
            ))}
          </dd>
        </dl>
        <p>{t('consultation:co.text')}</p>
        <div className="row">
          {answers.map((answer, at) => (
            <form key={answer} method="post" action={`/${edition.code}/${language}/consultation/co-organizer`}>
              <input type="hidden" name="token" value={token} />
              <button className={at === 0 ? 'btn' : 'btn alt'} name="answer" value={answer}>
                {t(`consultation:co.say-${answer}`)}
              </button>
            </form>
          ))}
        </div>
      </main>
    </Page>
  );
}
