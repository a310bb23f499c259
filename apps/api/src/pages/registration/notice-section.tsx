import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { type ConsentText, consentWords, type NoticeOfDelegate } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  token?: string;
  /** Only of whoever was registered by a focal point, with the words as they are now. */
  delegated?: { notice: NoticeOfDelegate; text: ConsentText };
}

/** What we keep, who said that the person knows it, and a button for who wants to say so themselves; nothing waits for it. */
export function NoticeSection({ edition, language, token, delegated }: Props) {
  if (!delegated) return null;
  const { notice, text } = delegated;
  const t = translator(language);
  const day = (instant: Date) => formatDay(instant, language, edition.timeZone);
  const isRead = notice.readAt !== null && notice.readVersion === text.version;
  return (
    <section className="stack" aria-labelledby="notice">
      <h2 id="notice">{t('privacy:notice.title')}</h2>
      <p>
        <bdi>{t('delegations:notice.informed', { by: notice.informedBy || '–', day: day(notice.informedAt) })}</bdi>
      </p>
      <p className="soft">
        {consentWords(text, language)} <a href={`/${edition.code}/${language}/privacy`}>{t('privacy:notice.title')}</a>
      </p>
      {isRead ? (
        <p className="st ok">{t('delegations:notice.read', { day: day(notice.readAt!) })}</p>
      ) : (
        <form className="stack tight" method="post" action={`/${edition.code}/${language}/registration/notice`}>
          {token && <input type="hidden" name="token" value={token} />}
          <input type="hidden" name="version" value={text.version} />
          <p>
            <button className="btn alt">{t('delegations:notice.act')}</button>
          </p>
          <p className="hint">{t('delegations:notice.hint')}</p>
        </form>
      )}
    </section>
  );
}
