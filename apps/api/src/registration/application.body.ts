import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { parseAddress } from '@app/mail';
import { PARTICIPATION_MODES } from '@app/registration';

const reason = (name: string) => ({ error: `registration:fields.${name}` });

const Version = z.number().int().min(1).max(1000);

const Answer = z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(60)).max(60), z.null()]);

/** What a registration is made of. The page's form and the JSON API are checked by this one schema. */
export const ApplicationBody = z.strictObject({
  email: z
    .string(reason('email'))
    .max(320, reason('email'))
    .refine((email) => parseAddress(email) !== undefined, reason('email')),
  givenName: z.string(reason('name')).max(100, reason('name-too-long')),
  /** Empty for people who have one name. */
  familyName: z.string(reason('name')).max(100, reason('name-too-long')).default(''),
  organization: z
    .string(reason('organization'))
    .max(200, reason('organization-too-long'))
    .refine((text) => text.trim() !== '', reason('organization')),
  /** ISO 3166-1 alpha-2 of the country represented. */
  country: z.string(reason('country')).regex(/^[A-Z]{2}$/, reason('country')),
  /** A code of the edition's vocabulary `stakeholder-type`. */
  stakeholderType: z
    .string(reason('stakeholder-type'))
    .min(1, reason('stakeholder-type'))
    .max(40, reason('stakeholder-type')),
  mode: z.enum(PARTICIPATION_MODES, reason('mode')),
  /** Code of one of the edition's categories that are open to anybody; default: a participant. */
  category: z
    .string(reason('category'))
    .regex(/^[a-z][a-z0-9-]{1,39}$/, reason('category'))
    .optional(),
  language: z.enum(LANGUAGES, reason('language')),
  /** To the questions of the category's form, by their codes. */
  answers: z.record(z.string().max(40), Answer).optional(),
  /** Versions of the consent texts that the applicant saw; the public list only when they ticked it. */
  consents: z.strictObject({ 'privacy-notice': Version.optional(), 'public-list': Version.optional() }).optional(),
});
export type ApplicationBody = z.infer<typeof ApplicationBody>;

/** 1 to 200 visible ASCII characters (draft-ietf-httpapi-idempotency-key-header-07). */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, reason('idempotency-key'));
