import { houseWords, LETTER_PARTS, letterKind, type LetterTemplate, type TemplateOf } from '@app/mail';
import type { TemplateView } from './templates.views.js';

/** What an editor needs to word a letter: its parts with the house's words, its placeholders, and how far its own words are. */
export function templateView({ kind, language }: TemplateOf, template: LetterTemplate): TemplateView {
  const { parts, placeholders } = letterKind(kind)!;
  return {
    kind,
    language,
    version: template.version,
    parts: parts.map((name) => {
      const { most, isOneLine } = LETTER_PARTS[name];
      return { name, house: houseWords(kind, name, language), most, isOneLine };
    }),
    placeholders: placeholders.map((placeholder) => ({ ...placeholder })),
    draft: template.draft,
    versions: template.versions,
  };
}
