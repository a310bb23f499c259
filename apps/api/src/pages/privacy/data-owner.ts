import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import type { Owner } from '@app/privacy';
import { LinkGone, nameOf, ownRegistrationByLink, ownRegistrationOf, type OwnRegistration } from '@app/registration';
import { ownerOf } from '../registration/own-registrations.js';

/** Whose data a request is about, and the registration of this edition if there is one. */
export interface DataOwner {
  owner: Owner;
  registration?: OwnRegistration;
}

/** Finds who asks: by the personal link of a registration if there is one, else whoever is signed in. */
@Injectable()
export class DataOwners {
  constructor(private readonly database: DataSource) {}

  /** Undefined: the link does not work (any more), or nobody is signed in. */
  async find(
    edition: Edition,
    token: string | undefined,
    signedIn: SignedIn | undefined,
    now: Date,
  ): Promise<DataOwner | undefined> {
    if (token) return this.byLink(edition, token, now);
    if (!signedIn) return undefined;
    const { email, name, language } = signedIn;
    const registration = await ownRegistrationOf(this.database, edition, ownerOf(signedIn), now);
    return { owner: { email, emailKey: keyOf(email), name, language }, registration };
  }

  private async byLink(edition: Edition, token: string, now: Date): Promise<DataOwner | undefined> {
    try {
      const registration = await ownRegistrationByLink(this.database, edition, token, now);
      const { email, language } = registration;
      return { owner: { email, emailKey: keyOf(email), name: nameOf(registration), language }, registration };
    } catch (refusal) {
      if (refusal instanceof LinkGone) return undefined;
      throw refusal;
    }
  }
}

function keyOf(email: string): string {
  return parseAddress(email)?.key ?? email.toLowerCase();
}
