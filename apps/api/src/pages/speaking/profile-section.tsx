import { directionOf, type Language, languageName, LANGUAGES, translator } from '@app/i18n';
import { BIOGRAPHY_AT_MOST, PHOTO_AT_MOST, type Profile } from '@app/people';
import type { PartRow } from '@app/speakers';
import type { Edition } from '@app/edition';
import { formatBytes } from '@app/i18n';
import { Field, type FieldError } from '../layout/form.js';
import { KeyFields } from './key-fields.js';
import { type Key, queryOf } from './own-part.js';

/** What came with the form. */
export interface TypedProfile {
  biographies: Record<string, string | undefined>;
  isPublic: boolean;
}

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
  profile: Profile;
  typedProfile?: TypedProfile;
  error?: FieldError;
}

/** Photo and biographies of a speaker, as they were left in an earlier edition, and whether everybody may read them. */
export function ProfileSection(props: Props) {
  const { language, part, profile } = props;
  const t = translator(language);
  if (part.state !== 'accepted') return null;
  return (
    <section className="stack" aria-labelledby="profile">
      <h2 id="profile">{t('speakers:profile.title')}</h2>
      <p>{t('speakers:profile.what')}</p>
      <p>
        <span className={`st ${profile.isPublic ? 'ok' : 'half'}`}>
          {t(profile.isPublic ? 'speakers:profile.public' : 'speakers:profile.private')}
        </span>
      </p>
      <Photo {...props} />
      <TextsForm {...props} />
    </section>
  );
}

function Photo(props: Props) {
  const { edition, language, opens, part, profile, error } = props;
  const t = translator(language);
  const base = `/${edition.code}/${language}/speaking/profile/photo`;
  return (
    <div className="stack">
      {profile.photoId ? (
        <div className="row">
          <img
            className="portrait"
            src={`${base}?${queryOf(opens, part)}&v=${profile.photoId.slice(0, 8)}`}
            alt={t('speakers:profile.photo-alt')}
          />
          <form method="post" action={`${base}/removal`}>
            <KeyFields opens={opens} part={part} />
            <button className="btn alt">{t('speakers:profile.photo-remove')}</button>
          </form>
        </div>
      ) : (
        <p className="soft">{t('speakers:profile.photo-none')}</p>
      )}
      <form className="stack" method="post" encType="multipart/form-data" action={base}>
        <KeyFields opens={opens} part={part} />
        <Field
          name="photo"
          label={t('speakers:profile.photo')}
          hint={t('speakers:profile.photo-hint', { size: formatBytes(PHOTO_AT_MOST, language) })}
          error={error?.field === 'photo' || error?.field === 'file' ? error.message : undefined}
        >
          {(ids) => <input className="in" type="file" accept="image/jpeg,image/png" required {...ids} />}
        </Field>
        <p>
          <button className="btn alt">{t('speakers:profile.photo-send')}</button>
        </p>
      </form>
    </div>
  );
}

/** The page's own language first; the others behind a line, unless something is there or wrong. */
function TextsForm(props: Props) {
  const { edition, language, opens, part, profile, typedProfile, error } = props;
  const t = translator(language);
  const others = LANGUAGES.filter((one) => one !== language);
  const isOpen = others.some((one) => profile.biographies[one] || error?.field === `biography-${one}`);
  return (
    <form className="stack" method="post" action={`/${edition.code}/${language}/speaking/profile`} noValidate>
      <KeyFields opens={opens} part={part} />
      <TextField {...props} of={language} />
      <details open={isOpen}>
        <summary>{t('speakers:profile.other-languages')}</summary>
        <div className="stack">
          {others.map((one) => (
            <TextField key={one} {...props} of={one} />
          ))}
        </div>
      </details>
      <label className="pick">
        <input type="checkbox" name="public" value="yes" defaultChecked={(typedProfile ?? profile).isPublic} />
        <span>{t('speakers:profile.agree')}</span>
      </label>
      <p>
        <button className="btn">{t('speakers:profile.save')}</button>
      </p>
    </form>
  );
}

function TextField({ language, profile, typedProfile, error, of }: Props & { of: Language }) {
  const t = translator(language);
  const name = `biography-${of}`;
  return (
    <Field
      name={name}
      label={t('speakers:profile.biography', { language: languageName(of, language) })}
      hint={of === language ? t('speakers:profile.biography-hint', { most: BIOGRAPHY_AT_MOST }) : undefined}
      error={error?.field === name ? error.message : undefined}
    >
      {(ids) => (
        <textarea
          className="in"
          rows={4}
          lang={of}
          dir={directionOf(of)}
          defaultValue={(typedProfile ?? profile).biographies[of] ?? ''}
          {...ids}
        />
      )}
    </Field>
  );
}
