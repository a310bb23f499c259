import type { Edition } from '@app/edition';
import { nameOf } from '../applying/application.js';
import type { Registration } from '../registration.entity.js';
import { isOpen } from '../registration.rules.js';
import { mayStillChange } from '../registration-status.js';

/** What an owner may correct, in the words of history and letters (`forms:correcting.fields.<field>`). */
export const CORRECTED_FIELDS = ['name', 'organization', 'country', 'stakeholder-type', 'answers', 'language'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** Who these are was decided on: a change goes back to whoever decides. */
const MATTERS: readonly CorrectedField[] = ['name', 'organization', 'country', 'stakeholder-type'];

type Facts = Pick<
  Registration,
  'givenName' | 'familyName' | 'organization' | 'country' | 'stakeholderType' | 'language'
>;
type Window = Pick<Edition, 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt'>;

/** Until registration closes for its way of taking part, and not once its bearer is inside or it is over. */
export function mayCorrect(
  { status, mode }: Pick<Registration, 'status' | 'mode'>,
  edition: Window,
  now: Date,
): boolean {
  return mayStillChange(status) && isOpen(edition, mode, now);
}

export function mattersToDecision(fields: readonly CorrectedField[]): boolean {
  return fields.some((field) => MATTERS.includes(field));
}

/** Which kinds of field differ, in the order of the form. */
export function correctedFields(
  before: Facts & { answers: unknown },
  after: Facts & { answers: unknown },
): CorrectedField[] {
  const differs: Record<CorrectedField, boolean> = {
    name: before.givenName !== after.givenName || before.familyName !== after.familyName,
    organization: before.organization !== after.organization,
    country: before.country !== after.country,
    'stakeholder-type': before.stakeholderType !== after.stakeholderType,
    answers: canonical(before.answers) !== canonical(after.answers),
    language: before.language !== after.language,
  };
  return CORRECTED_FIELDS.filter((field) => differs[field]);
}

/** What a correction changed; answers are told by their own part of the page. */
export interface CorrectedValue {
  field: Exclude<CorrectedField, 'answers'>;
  was: string;
  is: string;
}

/** From what to what, of the fields that differ. */
export function correctedValues(before: Facts, after: Facts, fields: readonly CorrectedField[]): CorrectedValue[] {
  return fields
    .filter((field) => field !== 'answers')
    .map((field) => ({ field, was: VALUES[field](before), is: VALUES[field](after) }));
}

const VALUES: Readonly<Record<CorrectedValue['field'], (facts: Facts) => string>> = {
  name: nameOf,
  organization: ({ organization }) => organization,
  country: ({ country }) => country,
  'stakeholder-type': ({ stakeholderType }) => stakeholderType,
  language: ({ language }) => language,
};

/** The same text for the same answers, whatever their order in the database. */
function canonical(answers: unknown): string {
  return JSON.stringify(Object.entries(answers as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
