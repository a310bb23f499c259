import { Injectable } from '@nestjs/common';
import { SignedInSessions } from '@app/identity';
import { translator } from '@app/i18n';
import type { MeSection, MeVisit } from './me-section.js';

/** Signing out here and elsewhere. */
@Injectable()
export class SigningInSection implements MeSection {
  constructor(private readonly sessions: SignedInSessions) {}

  async show({ edition, language, signedIn, now }: MeVisit) {
    const t = translator(language);
    const home = `/${edition.code}/${language}`;
    const others = await this.sessions.countOthers(signedIn, now);
    return (
      <section className="stack" aria-labelledby="me-access">
        <h2 id="me-access">{t('registration:me.access.title')}</h2>
        <p className="soft">
          {others > 0
            ? t('registration:me.access.others-count', { count: others })
            : t('registration:me.access.others-none')}
        </p>
        <p>
          <a href={`${home}/address-change`}>{t('identity:address.title')}</a>
        </p>
        <div className="row">
          <form method="post" action={`${home}/sign-out`}>
            <button className="btn alt">{t('sign-in:out')}</button>
          </form>
          {others > 0 && (
            <form method="post" action={`${home}/me/other-sessions/end`}>
              <button className="btn bad">{t('registration:me.access.others')}</button>
            </form>
          )}
        </div>
      </section>
    );
  }
}
