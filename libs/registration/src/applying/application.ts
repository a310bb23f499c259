import { inLanguage, type Edition, type Editions } from '@app/edition';
import { type Answers, AnswersUnusable, checkAnswers } from '@app/forms';
import type { Language } from '@app/i18n';
import type { Actor } from '@app/identity';
import { parseAddress } from '@app/mail';
import { tidy } from '@app/people';
import type { DataSource } from 'typeorm';
import { PARTICIPANT, poolOf, type RegistrationCategory } from '../categories/category.js';
import { knownCategories } from '../categories/categories.queries.js';
import { CONSENT_KINDS, type ConsentKind } from '../consenting/consent-text.js';
import { knownForm } from '../forms/forms.queries.js';
import type { ParticipationMode } from '../registration.entity.js';
import {
  AddressUnusable,
  CategoryUnknown,
  CountryUnknown,
  NameMissing,
  OrganizationMissing,
  StakeholderTypeUnknown,
} from '../registration.errors.js';

/** What the form asks: the shortest that is useful. */
export interface Application {
  email: string;
  /** At most 100 characters each; somebody with one name leaves the other empty. */
  givenName: string;
  familyName: string;
  /** At most 200 characters; "none" for somebody who comes for themselves. */
  organization: string;
  /** ISO 3166-1 alpha-2 of the country represented. */
  country: string;
  /** Code of the edition's vocabulary `stakeholder-type`. */
  stakeholderType: string;
  mode: ParticipationMode;
  /** Code of one of the edition's categories; default: a participant like others. */
  category?: string;
  /** Language of our letters. */
  language: Language;
  /** Versions of the words that were on the form: the notice was there, the public list was ticked. Default: none. */
  consents?: Partial<Record<ConsentKind, number>>;
  /** By field code of the category's form, as JSON or as a page's form sends them. Default: none. */
  answers?: Record<string, unknown>;
}

/** The answers as they are kept. */
export interface CheckedApplication extends Application {
  emailKey: string;
  category: string;
  /** Whose seats it takes, see `poolOf`. */
  seatPool: string;
  /** The version of the category's form that `answers` were given to; null: it asks nothing. */
  formVersion: number | null;
  answers: Answers;
}

/**
 * Tidies the answers and checks them against the edition's lists. Refuses `registration.address-unusable`, `name-missing`,
 * `organization-missing`, `country-unknown`, `stakeholder-type-unknown`, `category-unknown` (also: closed, not open to everybody,
 * or not in this mode), and `forms.answer.…` naming the questions. `isInvited`: an invitation opens its category.
 */
export async function checkApplication(
  database: DataSource,
  editions: Editions,
  edition: Pick<Edition, 'id'>,
  application: Application,
  { isInvited = false }: { isInvited?: boolean } = {},
): Promise<CheckedApplication> {
  const address = parseAddress(application.email);
  if (!address) throw new AddressUnusable();
  const checked = {
    ...application,
    email: address.address,
    emailKey: address.key,
    givenName: tidy(application.givenName),
    familyName: tidy(application.familyName),
    organization: tidy(application.organization),
  };
  if (!checked.givenName && !checked.familyName) throw new NameMissing();
  if (!checked.organization) throw new OrganizationMissing();
  await mustBeListed(editions, edition.id, checked);
  const category = await chosenCategory(database, edition.id, application, isInvited);
  const form = await knownForm(database, edition.id, category.code);
  const given = application.answers ?? {};
  const { answers, problems } = checkAnswers(form.definition, given, application, 'registration');
  if (problems.length > 0) throw new AnswersUnusable(problems);
  return {
    ...checked,
    category: category.code,
    seatPool: poolOf(category),
    formVersion: form.version || null,
    answers,
  };
}

async function chosenCategory(
  database: DataSource,
  editionId: string,
  { category = PARTICIPANT, mode }: Application,
  isInvited: boolean,
): Promise<RegistrationCategory> {
  const categories = await knownCategories(database, editionId);
  const chosen = categories.find(({ code }) => code === category);
  const isForThem =
    chosen?.closedAt === null && (chosen.entry !== 'invited' || isInvited) && chosen.modes.includes(mode);
  if (!chosen || !isForThem) throw new CategoryUnknown();
  return chosen;
}

/** Refuses `registration.country-unknown`, `registration.stakeholder-type-unknown`. */
export async function mustBeListed(
  editions: Editions,
  editionId: string,
  application: Pick<Application, 'country' | 'stakeholderType'>,
): Promise<void> {
  const countries = await editions.countriesIn('en');
  if (!countries.some(({ alpha2 }) => alpha2 === application.country)) throw new CountryUnknown();
  const types = await editions.vocabulary(editionId, 'stakeholder-type');
  if (!types.some(({ code }) => code === application.stakeholderType)) throw new StakeholderTypeUnknown();
}

/** The name as letters use it. */
export function nameOf({ givenName, familyName }: Pick<Application, 'givenName' | 'familyName'>): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

/** The bearer of a personal link to somebody's registration, as the one who acts. */
export function bearerOf(named: Pick<Application, 'givenName' | 'familyName'>): Actor {
  return { kind: 'link', name: nameOf(named) };
}

/** The edition's name in the language of a letter. */
export function editionName(edition: Edition, language: Language): string {
  return inLanguage(edition.names, language) || edition.shortName;
}

/** The versions of the words that the applicant saw and agreed to. */
export function agreedTo({ consents }: Application): Array<{ kind: ConsentKind; version: number }> {
  return CONSENT_KINDS.flatMap((kind) => {
    const version = consents?.[kind];
    return version === undefined ? [] : [{ kind, version }];
  });
}
