import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { type ConsentKind, type ConsentText, consentWords } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  texts: Record<ConsentKind, ConsentText>;
  /** Whether the box was ticked before the form came back; default no. */
  isListed: boolean;
}

/**
 * Stands above the form's button: what is kept, with the way to read it whole, and the tick for the public list. The versions that
 * were on the page come back with the form (`privacyVersion`, `listVersion`), so that we keep what people really saw.
 */
export function ConsentBlock({ edition, language, texts, isListed }: Props) {
  const t = translator(language);
  return (
    <fieldset className="field">
      <legend>{t('privacy:block.title')}</legend>
      <input type="hidden" name="privacyVersion" value={texts['privacy-notice'].version} />
      <input type="hidden" name="listVersion" value={texts['public-list'].version} />
      <p className="hint">
        {consentWords(texts['privacy-notice'], language)}{' '}
        <a href={`/${edition.code}/${language}/privacy`}>{t('privacy:notice.title')}</a>
      </p>
      <label className="pick">
        <input type="checkbox" name="publicList" value="yes" defaultChecked={isListed} />
        <span>
          {consentWords(texts['public-list'], language)}
          <br />
          <span className="hint">{t('privacy:block.list-hint')}</span>
        </span>
      </label>
    </fieldset>
  );
}
