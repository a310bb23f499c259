import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { RegistrationCategory } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  categories: RegistrationCategory[];
  chosen: RegistrationCategory;
}

/** As what one comes, where there is a choice: each has its own form. */
export function CategoryChoice({ edition, language, categories, chosen }: Props) {
  if (categories.length < 2) return null;
  const hint = inLanguage(chosen.hints, language);
  return (
    <div className="stack tight">
      <nav className="tabs" aria-label={translator(language)('forms:category')}>
        {categories.map(({ code, names }) => (
          <a
            key={code}
            href={`/${edition.code}/${language}/register?category=${code}`}
            aria-current={code === chosen.code ? 'page' : undefined}
          >
            {inLanguage(names, language)}
          </a>
        ))}
      </nav>
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}
