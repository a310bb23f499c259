import { Injectable } from '@nestjs/common';
import { PrivateAddresses } from '@app/calendar';
import { translator } from '@app/i18n';
import { CalendarAddress } from './calendar-address.js';
import type { MeSection, MeVisit } from './me-section.js';

/** The private address of one's own calendar: made, made anew, ended. The address itself is shown only once, when it is made. */
@Injectable()
export class CalendarSection implements MeSection {
  constructor(private readonly addresses: PrivateAddresses) {}

  async show({ edition, language, signedIn }: MeVisit) {
    const t = translator(language);
    const action = `/${edition.code}/${language}/me/calendar-address`;
    const { personId } = signedIn;
    const address = personId ? await this.addresses.addressOf({ personId }, edition.id) : undefined;
    return (
      <section className="stack" aria-labelledby="me-calendar">
        <h2 id="me-calendar">{t('registration:me.calendar.title')}</h2>
        <p>{t('registration:me.calendar.text')}</p>
        {personId ? (
          <CalendarAddress edition={edition} language={language} address={address} action={action} />
        ) : (
          <p className="soft">{t('registration:me.calendar.no-person')}</p>
        )}
      </section>
    );
  }
}
