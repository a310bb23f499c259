import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { AddressUnknown } from './calendar.errors.js';

/** Whose calendar in which edition an address shows. */
export interface AddressOwner {
  personId: string;
  editionId: string;
  /** The language in which the feed was asked for. */
  language: Language;
}

/** What may be shown of an address: everything but its secret, which we do not have. */
export interface PrivateAddress extends AddressOwner {
  createdAt: Date;
}

/** The secret addresses of personal feeds, one per person and edition. We keep only a hash of 256 random bits. */
@Injectable()
export class PrivateAddresses {
  constructor(private readonly database: DataSource) {}

  /**
   * A new address; the one before stops working in the same moment. The token is returned this once and belongs only into
   * the person's own page or letter. One statement, so of two clicks at once the later simply wins.
   */
  async renew(tx: Transaction, owner: AddressOwner, now: Date): Promise<string> {
    const { token, hash } = newToken();
    await tx.query(
      `insert into calendar_address (person_id, edition_id, language, token_hash, created_at) values ($1, $2, $3, $4, $5)
       on conflict (person_id, edition_id) where revoked_at is null
       do update set language = excluded.language, token_hash = excluded.token_hash, created_at = excluded.created_at`,
      [owner.personId, owner.editionId, owner.language, hash, now],
    );
    return token;
  }

  /** Ends a person's address of an edition; without one nothing happens. */
  async revoke(tx: Transaction, personId: string, editionId: string, now: Date): Promise<void> {
    await tx.query(
      `update calendar_address set revoked_at = $3 where person_id = $1 and edition_id = $2 and revoked_at is null`,
      [personId, editionId, now],
    );
  }

  /** Whose address it is. Refuses `calendar.address-unknown`. */
  async ownerOf(token: string): Promise<AddressOwner> {
    const [owner] = await this.database.query(
      `select person_id as "personId", edition_id as "editionId", language
       from calendar_address where token_hash = $1 and revoked_at is null`,
      [hashToken(token)],
    );
    if (!owner) throw new AddressUnknown();
    return owner as AddressOwner;
  }

  /** A person's working address, to say since when it exists. */
  async addressOf(personId: string, editionId: string): Promise<PrivateAddress | undefined> {
    const [address] = await this.database.query(
      `select person_id as "personId", edition_id as "editionId", language, created_at as "createdAt"
       from calendar_address where person_id = $1 and edition_id = $2 and revoked_at is null`,
      [personId, editionId],
    );
    return address as PrivateAddress | undefined;
  }
}
