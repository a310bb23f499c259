import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { RegistrationCategory } from '@app/registration';

/** The invitation that a form answers. */
export interface Invited {
  token: string;
  email: string;
}

interface Props {
  edition: Edition;
  language: Language;
  chosen: RegistrationCategory;
  invited: Invited;
}

/** As what one comes and under which address: shown, since the invitation has fixed both. */
export function InvitedAs({ edition, language, chosen, invited: { token, email } }: Props) {
  const t = translator(language);
  return (
    <div className="field">
      <input type="hidden" name="token" value={token} />
      <dl className="facts card">
        <dt>{t('inviting:form.as')}</dt>
        <dd>
          <bdi>{inLanguage(chosen.names, language)}</bdi>
        </dd>
        <dt>{t('inviting:form.address')}</dt>
        <dd>
          <bdi dir="ltr">{email}</bdi>
        </dd>
      </dl>
      <p className="hint">
        {t('inviting:form.address-hint')}{' '}
        <a href={`/${edition.code}/${language}/invitation?token=${token}`}>{t('inviting:form.back')}</a>
      </p>
    </div>
  );
}
