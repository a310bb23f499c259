import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { writeWithdrawal } from '../letters/ending-letters.js';
import { lockInEdition, moveTo } from '../move-to.js';

@Injectable()
export class WithdrawService {
  constructor(private readonly database: DataSource) {}

  /**
   * Ends a registration at its owner's wish and frees the seat. Doing it twice is once. `by`: the account, when it is signed in;
   * default: the bearer of the personal link. Refuses `registration.not-possible-now` when it ended otherwise.
   */
  async withdraw(edition: Edition, id: string, now: Date, by?: Actor): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      if (registration.status === 'withdrawn') return;
      await moveTo(tx, registration, 'withdrawn', { by: by ?? bearerOf(registration) }, now);
      await writeWithdrawal(tx, registration, edition);
    });
  }
}
