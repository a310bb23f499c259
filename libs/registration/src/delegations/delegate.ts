import type { Language } from '@app/i18n';
import { parseAddress } from '@app/mail';
import { type PersonFacts, tidy } from '@app/people';
import type { ParticipationMode } from '../registration.entity.js';
import { AddressUnusable } from '../registration.errors.js';
import { PersonsNameMissing } from './delegation.errors.js';

/** Somebody whom a focal point puts into the delegation; the person has nothing to do. */
export interface Delegate {
  /** One of COURTESY_TITLES, or empty. */
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  /** The whole name in the person's own script; empty for none. */
  nameInOwnScript: string;
  /** BCP 47 tag of that name; empty for none. */
  ownScriptLanguage: string;
  /** In the delegation: `Minister of Digital Affairs`. */
  function: string;
  /** Empty: the person is reached through the delegation only. */
  email: string;
  /** Of the person's letters. */
  language: Language;
  /** The version of the privacy notice that the focal point says the person was informed of; null: nothing was said. */
  informedOf: number | null;
}

export interface NewDelegate extends Delegate {
  mode: ParticipationMode;
}

/** Where letters go, and the normal form of the person's own address; a form that is no address for who has none. */
export interface DelegateAddress {
  email: string;
  emailKey: string;
  isOwn: boolean;
}

/**
 * Without an address of their own a person's letters go to the focal point; the key is then no address, so that nobody is taken
 * for the minister who has that address. Refuses `registration.address-unusable`.
 */
export function addressOfDelegate(email: string, contact: string, registrationId: string): DelegateAddress {
  if (email.trim() === '') return { email: contact, emailKey: `none:${registrationId}`, isOwn: false };
  const address = parseAddress(email);
  if (!address) throw new AddressUnusable();
  return { email: address.address, emailKey: address.key, isOwn: true };
}

/** Refuses `delegations.name-missing`. */
export function tidyDelegate<T extends Delegate>(delegate: T): T {
  const tidied = {
    ...delegate,
    givenName: tidy(delegate.givenName),
    familyName: tidy(delegate.familyName),
    nameInOwnScript: tidy(delegate.nameInOwnScript),
    function: tidy(delegate.function),
  };
  if (!tidied.givenName && !tidied.familyName) throw new PersonsNameMissing('givenName');
  return tidied;
}

export function personFactsOf(delegate: Delegate, address: DelegateAddress): PersonFacts {
  return {
    email: address.isOwn ? address.email : null,
    courtesyTitle: delegate.courtesyTitle,
    givenName: delegate.givenName,
    familyName: delegate.familyName,
    nameInOwnScript: delegate.nameInOwnScript || null,
    ownScriptLanguage: (delegate.nameInOwnScript && delegate.ownScriptLanguage) || null,
    positionTitle: delegate.function,
    language: delegate.language,
  };
}
