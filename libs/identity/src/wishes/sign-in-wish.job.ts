import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Processor, ProcessorOf, type Sweep, Sweeper } from '@app/jobs';
import { SignInService, type SignInRequest } from '../sign-in.service.js';
import { lostWishes, takeWish } from './link-wish.js';

/** Writes the letter with the link to sign in, if the address may have one. */
@ProcessorOf('answer-sign-in-wish')
@Injectable()
export class SignInWishAnswerer implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly signIn: SignInService,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const request = await takeWish<SignInRequest>(tx, 'sign-in', id);
      if (request) await this.signIn.answer(tx, request, this.clock.now());
    });
  }
}

@Sweeper('answer-sign-in-wish')
@Injectable()
export class SignInWishSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  lost(now: Date): Promise<string[]> {
    return lostWishes(this.database, 'sign-in', now);
  }
}
