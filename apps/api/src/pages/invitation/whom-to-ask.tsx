import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';

/** Where one writes with a question or a wish; without an address of the edition one answers the letter. */
export function WhomToAsk({ edition, language }: { edition: Edition; language: Language }) {
  const t = translator(language);
  const address = edition.contactAddress;
  return <p>{address ? t('inviting:ask', { address: `\u2066${address}\u2069` }) : t('inviting:ask-by-answer')}</p>;
}
