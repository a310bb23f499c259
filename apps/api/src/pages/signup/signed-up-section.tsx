import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { translator } from '@app/i18n';
import { ownRegistrationOf } from '@app/registration';
import { ownSignUps } from '@app/signup';
import { AgendaReader } from '../agenda/agenda-reader.js';
import type { MeSection, MeVisit } from '../me/me-section.js';
import { ownerOf } from '../registration/own-registrations.js';
import { OwnSessions } from './my-sessions.page.js';

/** "Sessions that you signed up for" on the page "Me", for whoever may sign up. */
@Injectable()
export class SignedUpSection implements MeSection {
  constructor(
    private readonly database: DataSource,
    private readonly agendas: AgendaReader,
  ) {}

  async show({ edition, language, signedIn, now }: MeVisit) {
    const registration = await ownRegistrationOf(this.database, edition, ownerOf(signedIn), now);
    if (registration?.status !== 'approved' && registration?.status !== 'attended') return undefined;
    const agenda = await this.agendas.agenda(edition, language);
    const own = await ownSignUps(this.database, registration.id);
    const t = translator(language);
    return (
      <section className="stack" aria-labelledby="signed-up">
        <h2 id="signed-up">{t('signup:page.mine')}</h2>
        <OwnSessions agenda={agenda} own={own} />
        <p>
          <a href={`/${edition.code}/${language}/my-sessions`}>{t('signup:page.choose')}</a>
        </p>
      </section>
    );
  }
}
