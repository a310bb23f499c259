import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, Clock, type Config } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { readStars, starSessions, unstarSession } from '@app/programme';
import { readStarsCookie, writeStarsCookie } from '../../access/stars-cookie.js';

/** Whose stars: of the browser, and of the account when somebody is signed in. */
export interface StarsVisit {
  edition: Edition;
  signedIn?: Pick<SignedIn, 'accountId'>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Stars without an account stand in a cookie; with one they are kept with it, and the cookie repeats them for `forum.js`. */
@Injectable()
export class Stars {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Codes of the starred sessions. What was starred before signing in joins what the account has. */
  async of(visit: StarsVisit): Promise<string[]> {
    const { edition, signedIn, request } = visit;
    const cookie = readStarsCookie(request, edition);
    if (!signedIn) return cookie.codes;
    const owner = { accountId: signedIn.accountId, editionId: edition.id };
    if (!cookie.isKept && cookie.codes.length > 0) {
      await inTransaction(this.database, (tx) => starSessions(tx, owner, cookie.codes, this.clock.now()));
    }
    const codes = await readStars(this.database, owner);
    const isNews = codes.join() !== cookie.codes.join() || (codes.length > 0 && !cookie.isKept);
    if (isNews) this.write(visit, codes);
    return codes;
  }

  async add(visit: StarsVisit, code: string): Promise<void> {
    const codes = await this.of(visit);
    if (codes.includes(code)) return;
    if (visit.signedIn) {
      const owner = { accountId: visit.signedIn.accountId, editionId: visit.edition.id };
      await inTransaction(this.database, (tx) => starSessions(tx, owner, [code], this.clock.now()));
    }
    this.write(visit, [...codes, code]);
  }

  async remove(visit: StarsVisit, code: string): Promise<void> {
    const codes = await this.of(visit);
    if (visit.signedIn) {
      const owner = { accountId: visit.signedIn.accountId, editionId: visit.edition.id };
      await inTransaction(this.database, (tx) => unstarSession(tx, owner, code));
    }
    this.write(
      visit,
      codes.filter((known) => known !== code),
    );
  }

  private write({ edition, signedIn, reply }: StarsVisit, codes: string[]): void {
    writeStarsCookie(reply, edition, { codes, isKept: signedIn !== undefined }, this.config);
  }
}
