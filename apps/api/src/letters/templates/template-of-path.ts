import type { Edition } from '@app/edition';
import { isLanguage } from '@app/i18n';
import { letterKind, NoSuchLetterKind, type TemplateOf } from '@app/mail';

/** Which letter in which language a path names. Refuses `mail.no-such-letter-kind`. */
export function templateOfPath(edition: Edition, kind: string, language: string): TemplateOf {
  if (!letterKind(kind) || !isLanguage(language)) throw new NoSuchLetterKind();
  return { editionId: edition.id, kind, language };
}
