import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { NoSuchSession, readDraftSession, type DraftSession, type Session, type SessionRef } from '@app/programme';
import { versionTag } from '../http/if-match.js';

/** Writes one change of a draft and gives the draft as it is then, with its ETag on the answer. */
@Injectable()
export class DraftDesk {
  constructor(private readonly database: DataSource) {}

  async change(reply: FastifyReply, work: (tx: Transaction) => Promise<Session>): Promise<DraftSession> {
    const changed = await inTransaction(this.database, async (tx) => {
      const { editionId, code } = await work(tx);
      return readDraftSession(tx, editionId, code);
    });
    return this.tagged(changed!, reply);
  }

  async read(reply: FastifyReply, { editionId, code }: SessionRef): Promise<DraftSession> {
    const session = await readDraftSession(this.database, editionId, code);
    if (!session) throw new NoSuchSession();
    return this.tagged(session, reply);
  }

  private tagged(session: DraftSession, reply: FastifyReply): DraftSession {
    void reply.header('etag', versionTag(session.version));
    return session;
  }
}
