import { Injectable } from '@nestjs/common';
import { ALARMS, PrivateAddresses } from '@app/calendar';
import { formatDay, type Language, translator } from '@app/i18n';
import type { MeSection, MeVisit } from './me-section.js';

/** The private address of one's own calendar: made, made anew, ended. The address itself is shown only once, when it is made. */
@Injectable()
export class CalendarSection implements MeSection {
  constructor(private readonly addresses: PrivateAddresses) {}

  async show({ edition, language, signedIn }: MeVisit) {
    const t = translator(language);
    const action = `/${edition.code}/${language}/me/calendar-address`;
    const { personId } = signedIn;
    const address = personId ? await this.addresses.addressOf(personId, edition.id) : undefined;
    return (
      <section className="stack" aria-labelledby="me-calendar">
        <h2 id="me-calendar">{t('registration:me.calendar.title')}</h2>
        <p>{t('registration:me.calendar.text')}</p>
        {!personId && <p className="soft">{t('registration:me.calendar.no-person')}</p>}
        {personId && (
          <p className="soft">
            {address
              ? t('registration:me.calendar.since', { day: formatDay(address.createdAt, language, edition.timeZone) })
              : t('registration:me.calendar.none')}
          </p>
        )}
        {personId && (
          <div className="row">
            <form method="post" action={action} className="row">
              <ReminderField language={language} />
              <button className="btn alt">
                {t(address ? 'registration:me.calendar.renew' : 'registration:me.calendar.create')}
              </button>
            </form>
            {address && (
              <form method="post" action={`${action}/end`}>
                <button className="btn bad">{t('registration:me.calendar.revoke')}</button>
              </form>
            )}
            {address && <p className="hint">{t('registration:me.calendar.renew-hint')}</p>}
          </div>
        )}
      </section>
    );
  }
}

/** Stands in the address that is made: another choice is another address. */
function ReminderField({ language }: { language: Language }) {
  const t = translator(language);
  return (
    <label className="row">
      <span>{t('registration:me.calendar.alarm')}</span>
      <select className="in" name="alarm">
        <option value="">{t('registration:me.calendar.alarm-none')}</option>
        {ALARMS.map((count) => (
          <option key={count} value={count}>
            {t('registration:me.calendar.alarm-before', { count })}
          </option>
        ))}
      </select>
    </label>
  );
}
