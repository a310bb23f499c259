import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { RegistrationCategory } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  categories: RegistrationCategory[];
  chosen: RegistrationCategory;
}

/**
 * As what one comes, where there is a choice: each has its own form. The tabs are buttons of the form, so that what was typed comes
 * along to the other one; the first button, which nobody sees, is the one that the Enter key means.
 */
export function CategoryChoice({ edition, language, categories, chosen }: Props) {
  if (categories.length < 2) return null;
  const hint = inLanguage(chosen.hints, language);
  return (
    <div className="stack tight">
      <button className="vh" tabIndex={-1} aria-hidden="true" />
      <div className="tabs" role="group" aria-label={translator(language)('forms:category')}>
        {categories.map(({ code, names }) => (
          <button
            key={code}
            name="toCategory"
            value={code}
            formAction={`/${edition.code}/${language}/register/category`}
            formNoValidate
            aria-current={code === chosen.code ? 'true' : undefined}
          >
            {inLanguage(names, language)}
          </button>
        ))}
      </div>
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}
