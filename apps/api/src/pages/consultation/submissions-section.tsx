import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownCalls, stageOf, type SubmissionLine, submissionsOfAddress } from '@app/consultation';
import { inLanguage } from '@app/edition';
import { translator } from '@app/i18n';
import { parseAddress } from '@app/mail';
import type { MeSection, MeVisit } from '../me/me-section.js';
import { SUBMISSION_SHAPE } from './submission-shape.js';

/** What somebody sent to the Open Consultation and where it stands. Changing it needs the personal link, which is sent from here. */
@Injectable()
export class SubmissionsSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show({ edition, language, signedIn, now }: MeVisit) {
    const key = parseAddress(signedIn.email)?.key;
    const submissions = key ? await submissionsOfAddress(this.database, edition.id, key) : [];
    if (submissions.length === 0) return undefined;
    const t = translator(language);
    const calls = new Map((await knownCalls(this.database, edition.id)).map((call) => [call.kind, call]));
    const standing = (submission: SubmissionLine) => {
      const stage = stageOf(submission, calls.get(submission.kind)!, now);
      return stage === 'decided' ? submission.status : stage;
    };
    return (
      <section className="stack" aria-labelledby="me-submissions">
        <h2 id="me-submissions">{t('consultation:own.me')}</h2>
        <ul className="mine">
          {submissions.map((submission) => (
            <li key={submission.code} className="stack tight">
              <p className="soft small">
                {inLanguage(calls.get(submission.kind)!.names, language)} · <bdi className="num">{submission.code}</bdi>
              </p>
              <b lang={submission.textLanguage} dir="auto">
                {submission.title}
              </b>
              <p>
                <span className={`st ${SUBMISSION_SHAPE[submission.status] ?? 'wait'}`}>
                  {t(`consultation:stage.${standing(submission)}`)}
                </span>
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${edition.code}/${language}/consultation/link`}>{t('consultation:link.title')}</a>
        </p>
      </section>
    );
  }
}
