import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { AddressUnknown } from './calendar.errors.js';

/** Whose sessions an address shows: a person's own, or those that a mandate lets its holder know, for as long as it is in force. */
export type AddressHolder = { personId: string } | { mandateId: string };

/** In which edition, and in which language the feed was asked for. */
export type AddressOwner = AddressHolder & { editionId: string; language: Language };

/** An owner as a poll finds it. */
export type PolledOwner = AddressOwner & {
  /** Counts changes of the edition's calendars: while it is the same, so is every feed of theirs. */
  revision: string;
};

/** What may be shown of an address: everything but its secret, which we do not have. */
export type PrivateAddress = AddressOwner & { createdAt: Date };

interface Row {
  personId: string | null;
  mandateId: string | null;
  editionId: string;
  language: Language;
}

const COLUMNS = `person_id as "personId", mandate_id as "mandateId", edition_id as "editionId", language`;

/** The secret addresses of private feeds, one per holder and edition. We keep only a hash of 256 random bits. */
@Injectable()
export class PrivateAddresses {
  constructor(private readonly database: DataSource) {}

  /**
   * A new address; the one before stops working in the same moment. The token is returned this once and belongs only into
   * the holder's own page or letter. One statement, so of two clicks at once the later simply wins.
   */
  async renew(tx: Transaction, owner: AddressOwner, now: Date): Promise<string> {
    const { token, hash } = newToken();
    const { personId, mandateId } = { personId: null, mandateId: null, ...owner };
    await tx.query(
      `insert into calendar_address (person_id, mandate_id, edition_id, language, token_hash, created_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (coalesce(person_id, mandate_id), edition_id) where revoked_at is null
       do update set language = excluded.language, token_hash = excluded.token_hash, created_at = excluded.created_at`,
      [personId, mandateId, owner.editionId, owner.language, hash, now],
    );
    return token;
  }

  /** Ends a holder's address of an edition; without one nothing happens. */
  async revoke(tx: Transaction, holder: AddressHolder, editionId: string, now: Date): Promise<void> {
    await tx.query(
      `update calendar_address set revoked_at = $3
       where coalesce(person_id, mandate_id) = $1 and edition_id = $2 and revoked_at is null`,
      [idOf(holder), editionId, now],
    );
  }

  /**
   * Whose address it is; whether a mandate is still in force is the asker's question. The one statement that a poll of an unchanged feed costs.
   * Refuses `calendar.address-unknown`.
   */
  async ownerOf(token: string): Promise<PolledOwner> {
    const [row] = await this.database.query<Array<Row & { revision: string }>>(
      `select ${COLUMNS}, coalesce((select revision from calendar_revision r where r.edition_id = a.edition_id), 0) as revision
       from calendar_address a where token_hash = $1 and revoked_at is null`,
      [hashToken(token)],
    );
    if (!row) throw new AddressUnknown();
    return { ...ownerIn(row), revision: row.revision };
  }

  /** A holder's working address, to say since when it exists. */
  async addressOf(holder: AddressHolder, editionId: string): Promise<PrivateAddress | undefined> {
    const [row] = await this.database.query<Array<Row & { createdAt: Date }>>(
      `select ${COLUMNS}, created_at as "createdAt" from calendar_address
       where coalesce(person_id, mandate_id) = $1 and edition_id = $2 and revoked_at is null`,
      [idOf(holder), editionId],
    );
    return row && { ...ownerIn(row), createdAt: row.createdAt };
  }
}

function ownerIn({ personId, mandateId, editionId, language }: Row): AddressOwner {
  return personId === null ? { mandateId: mandateId!, editionId, language } : { personId, editionId, language };
}

function idOf(holder: AddressHolder): string {
  return 'personId' in holder ? holder.personId : holder.mandateId;
}
