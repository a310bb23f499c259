import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { readEdition } from '@app/edition';
import { lostWishes, takeWish } from '@app/identity';
import { type Processor, ProcessorOf, type Sweep, Sweeper } from '@app/jobs';
import { type LinkRequest, renewLinkOf } from './renew-link.js';

/** Writes the letter with a fresh link, if the address has a registration. */
@ProcessorOf('answer-link-wish')
@Injectable()
export class LinkWishAnswerer implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const request = await takeWish<LinkRequest>(tx, 'registration', id);
      const edition = request && (await readEdition(tx, request.editionId));
      if (edition) await renewLinkOf(tx, edition, request.email, this.clock.now());
    });
  }
}

@Sweeper('answer-link-wish')
@Injectable()
export class LinkWishSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  lost(now: Date): Promise<string[]> {
    return lostWishes(this.database, 'registration', now);
  }
}
