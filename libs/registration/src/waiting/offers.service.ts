import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { beginDecision } from '../deciding/begin-decision.js';
import { lockInEdition } from '../move-to.js';
import { OfferOver } from '../registration.errors.js';

@Injectable()
export class OffersService {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes the seat that is kept for who stood first in line, and hands the registration to whoever decides. Doing it twice is once.
   * `by` as in `withdraw`. Refuses `registration.unknown`, `registration.offer-over`.
   */
  async accept(edition: Edition, id: string, now: Date, by?: Actor): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      const { status, offersMade, offerExpiresAt } = registration;
      if (offersMade > 0 && (status === 'under-review' || status === 'approved')) return;
      if (status !== 'offered' || offerExpiresAt! <= now) throw new OfferOver();
      await beginDecision(tx, registration, edition, by ?? bearerOf(registration), now);
    });
  }
}
