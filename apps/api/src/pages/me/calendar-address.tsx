import { ALARMS, type PrivateAddress } from '@app/calendar';
import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';

interface Props {
  edition: Edition;
  language: Language;
  /** The working one, if there is one. */
  address?: PrivateAddress;
  /** Makes an address; `/end` behind it ends it. */
  action: string;
}

/** Since when a private calendar address works; the buttons that make it, make it anew and end it. */
export function CalendarAddress({ edition, language, address, action }: Props) {
  const t = translator(language);
  return (
    <>
      <p className="soft">
        {address
          ? t('registration:me.calendar.since', { day: formatDay(address.createdAt, language, edition.timeZone) })
          : t('registration:me.calendar.none')}
      </p>
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
    </>
  );
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
