import { InvalidArgumentError } from 'commander';
import { isLanguage, LANGUAGES, type Language } from '@app/i18n';

/** For an option `--language`; refuses what is none of the six. */
export function languageMeant(text: string): Language {
  if (isLanguage(text)) return text;
  throw new InvalidArgumentError(`It must be one of ${LANGUAGES.join(', ')}.`);
}
