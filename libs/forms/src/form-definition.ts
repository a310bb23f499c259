import { z } from 'zod';

/** What a field may be. */
export const FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'date',
  'choice',
  'choices',
  'yes-no',
  'country',
  'phone',
  'url',
  'email',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * When a section is asked.
 * - `registration`: on the form by which one registers
 * - `later`: on the status page, once the registration is approved
 * - `expression-of-interest`: with the proof, where a deciding rule wants it
 */
export const ASKED = ['registration', 'later', 'expression-of-interest'] as const;
export type Asked = (typeof ASKED)[number];

/** Answers are kept under it, so it is not what every object has by birth (`constructor`). */
const Code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((code) => !(code in Object.prototype));
const text = (most: number) => z.string().trim().min(1).max(most);

/** English is needed; a language that is left out shows the English words, marked as such. */
const texts = (most: number) =>
  z.strictObject({
    en: text(most),
    fr: text(most).optional(),
    es: text(most).optional(),
    ru: text(most).optional(),
    zh: text(most).optional(),
    ar: text(most).optional(),
  });

const Option = z.strictObject({ code: Code, label: texts(200) });

const Field = z.strictObject({
  code: Code,
  type: z.enum(FIELD_TYPES),
  label: texts(200),
  help: texts(600).optional(),
  required: z.boolean().default(false),
  /** Of `choice` and `choices`. */
  options: z.array(Option).min(2).max(60).optional(),
  /** Shown, and required if it is, only if another field has one of these values; `yes` and `no` of a yes-no. */
  when: z.strictObject({ field: Code, is: z.array(Code).min(1).max(60) }).optional(),
  /** Longest text; smallest and largest number. */
  atMost: z.number().int().min(1).max(1_000_000_000).optional(),
  atLeast: z.number().int().min(0).max(1_000_000_000).optional(),
  /** The answer is removed so many days after the edition; without: with all answers of the registration. */
  keptDays: z.number().int().min(0).max(3650).optional(),
  /** The answer is counted among all others; besides its owner nobody is shown it. */
  onlyCounted: z.boolean().optional(),
});

const Section = z.strictObject({
  code: Code,
  asked: z.enum(ASKED).default('registration'),
  title: texts(200),
  help: texts(600).optional(),
  fields: z.array(Field).min(1).max(40),
});

/** What a category asks beyond name, organization and country, as data of the edition. */
export const FormDefinition = z.strictObject({ sections: z.array(Section).max(20) });
export type FormDefinition = z.infer<typeof FormDefinition>;
export type FormSection = z.infer<typeof Section>;
export type FormField = z.infer<typeof Field>;
export type FormOption = z.infer<typeof Option>;
export type FormTexts = z.infer<ReturnType<typeof texts>>;

/** Every field of the sections that are asked then. */
export function fieldsAsked({ sections }: FormDefinition, ...when: readonly Asked[]): FormField[] {
  return sections.filter(({ asked }) => when.includes(asked)).flatMap(({ fields }) => fields);
}

/** Those whose answers whoever decides may read; what is only counted is its owner's. */
export function fieldsToRead(definition: FormDefinition, ...when: readonly Asked[]): FormField[] {
  return fieldsAsked(definition, ...when).filter(({ onlyCounted }) => !onlyCounted);
}
