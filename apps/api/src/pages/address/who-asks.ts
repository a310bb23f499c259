import { Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { type Edition, inLanguage } from '@app/edition';
import type { Language } from '@app/i18n';
import { type Actor, type AddressRequest, SignInAnew, type SignedIn } from '@app/identity';
import { nameOf } from '@app/registration';
import { NothingHere } from '../../access/access.errors.js';
import { OwnRegistrations } from '../registration/own-registrations.js';

/** Signed in within these minutes: somebody who found an open browser cannot take an address over. */
const FRESH_MINUTES = 30;

/** Who may ask for another address, and as whom. */
export type WhoAsks = Omit<AddressRequest, 'email'> & { by: Actor };

@Injectable()
export class AskersOfAddress {
  constructor(
    private readonly own: OwnRegistrations,
    private readonly clock: Clock,
  ) {}

  /**
   * The bearer of a personal link to a proven registration, or who has just signed in. Refuses `identity.sign-in-anew`;
   * undefined when the link does not work, or nobody is signed in.
   */
  async find(
    edition: Edition,
    language: Language,
    token: string | undefined,
    signedIn: SignedIn | undefined,
  ): Promise<WhoAsks | undefined> {
    const named = {
      id: edition.id,
      code: edition.code,
      name: inLanguage(edition.names, language) || edition.shortName,
    };
    if (token) return this.byLink(edition, named, language, token);
    if (!signedIn) return undefined;
    const minutes = (this.clock.now().getTime() - signedIn.signedInAt.getTime()) / 60_000;
    if (minutes > FRESH_MINUTES) throw new SignInAnew();
    const { accountId, personId, email, name } = signedIn;
    const by: Actor = { kind: 'account', id: accountId, name: name || email };
    return { owner: { accountId, personId }, oldEmail: email, name, language, edition: named, by };
  }

  private async byLink(
    edition: Edition,
    named: AddressRequest['edition'],
    language: Language,
    token: string,
  ): Promise<WhoAsks | undefined> {
    const registration = await this.own.find(edition, token, undefined);
    if (!registration) return undefined;
    const { personId, email } = registration;
    if (!personId) throw new NothingHere();
    const name = nameOf(registration);
    return {
      owner: { accountId: null, personId },
      oldEmail: email,
      name,
      language,
      edition: named,
      by: { kind: 'link', name },
    };
  }
}
