import { z } from 'zod';

const Text = z.string().trim().max(300);
const others = {
  fr: Text.optional(),
  es: Text.optional(),
  ru: Text.optional(),
  zh: Text.optional(),
  ar: Text.optional(),
};

/** One text in the six languages of the United Nations; English stands for a language that is missing. */
export const InLanguages = z.strictObject({ en: Text.min(1), ...others });

/** The same, where there may be no text at all. */
export const InLanguagesOrNone = z.strictObject({ en: Text.optional(), ...others });
