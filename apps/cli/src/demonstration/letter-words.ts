import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { type OwnWords, putInUse, saveDraft } from '@app/mail';

const KIND = 'registration.confirmation';
const BY = 'Ilinca Varodeanu';

/** A warmer beginning and a signature, in three languages; in the other three the confirmation says the usual words. */
const WORDS: ReadonlyArray<[Language, OwnWords]> = [
  [
    'en',
    {
      intro:
        '{isOnSite, select, 1 {Your place at {edition} is kept: you are registered as an on-site participant.} other {Your place at {edition} is kept: you are registered as a remote participant.}}',
      closing:
        '{isOnSite, select, 1 {If you cannot come, withdraw on your page, so that somebody else gets the seat.} other {If you cannot take part, withdraw on your page.}}\nWe look forward to meeting you.\nThe secretariat of the Forum',
    },
  ],
  [
    'fr',
    {
      intro:
        '{isOnSite, select, 1 {Votre place est réservée : vous participez sur place ({edition}).} other {Votre place est réservée : vous participez à distance ({edition}).}}',
      closing:
        '{isOnSite, select, 1 {Si vous ne pouvez pas venir, retirez votre inscription sur votre page : quelqu’un d’autre aura la place.} other {Si vous ne pouvez pas participer, retirez votre inscription sur votre page.}}\nAu plaisir de vous rencontrer.\nLe secrétariat du Forum',
    },
  ],
  [
    'ar',
    {
      intro:
        '{isOnSite, select, 1 {مقعدك محفوظ: أنت مسجَّل في {edition} مشاركًا حضوريًا.} other {مكانك محفوظ: أنت مسجَّل في {edition} مشاركًا عن بُعد.}}',
      closing:
        '{isOnSite, select, 1 {إن تعذّر حضورك فاسحب تسجيلك في صفحتك ليذهب المقعد إلى غيرك.} other {إن تعذّرت مشاركتك فاسحب تسجيلك في صفحتك.}}\nنتطلع إلى لقائك.\nأمانة المنتدى',
    },
  ],
];

/** The edition's own words for the confirmation, in use since; English has an earlier version and a draft. */
export async function writeLetterWords(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  for (const [language, words] of WORDS) {
    const on = { editionId: edition.id, kind: KIND, language, by: BY };
    const first = language === 'en' ? { closing: words.closing } : words;
    let { version } = await saveDraft(tx, { ...on, seen: 0 }, first, now);
    ({ version } = await putInUse(tx, { ...on, seen: version }, undefined, hours(1)));
    if (language !== 'en') continue;
    ({ version } = await saveDraft(tx, { ...on, seen: version }, words, hours(2)));
    ({ version } = await putInUse(tx, { ...on, seen: version }, undefined, hours(3)));
    await saveDraft(tx, { ...on, seen: version }, { ...words, subject: 'See you at {edition}: {number}' }, hours(4));
  }
}
