import type { Language } from '@app/i18n';
import type { FormTexts } from '@app/forms';

/** The words of a form in the visitor's language; where there are only English ones, marked as such. */
export function Said({ texts, language }: { texts: FormTexts; language: Language }) {
  const said = texts[language];
  if (said) return said;
  return (
    <span lang="en" dir="ltr">
      {texts.en}
    </span>
  );
}
