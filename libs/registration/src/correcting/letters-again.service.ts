import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { Refusal } from '@app/refusals';
import { writeConfirmation } from '../letters/confirmation.js';
import { LINKS_AN_HOUR, writeLinkLetter } from '../letters/link-letters.js';
import { lockInEdition } from '../move-to.js';
import { linksSince } from '../proving/registration-links.js';

/** So many letters about one registration in an hour are enough. */
export class LettersEnough extends Refusal {
  constructor() {
    super('too-many', 'forms.letters-enough', undefined, { most: LINKS_AN_HOUR });
  }
}

@Injectable()
export class LettersAgainService {
  constructor(private readonly database: DataSource) {}

  /**
   * Sends the letter that counts once more to the address of a registration: the confirmation with its QR code and calendar file once
   * it is approved, else one with a link to its page. Refuses `registration.unknown`, `forms.letters-enough`.
   */
  async send(edition: Edition, id: string, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      const anHourAgo = new Date(now.getTime() - 3_600_000);
      const sent = await linksSince(tx, id, anHourAgo);
      if (sent >= LINKS_AN_HOUR) throw new LettersEnough();
      if (registration.status !== 'approved')
        return writeLinkLetter(tx, 'registration.link', registration, edition, now);
      await writeConfirmation(tx, registration, edition, now, undefined, `again:${now.getTime()}:${sent}`);
    });
  }
}
