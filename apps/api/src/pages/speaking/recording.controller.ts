import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { setRecordingWish } from '@app/programme';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { KEYS, ownPart, queryOf } from './own-part.js';

const RecordingWish = KEYS.extend({ objects: z.enum(['yes', 'no']) });
type RecordingWish = z.infer<typeof RecordingWish>;

/** A speaker's wish not to be recorded in a session, and taking it back. */
@ApiExcludeController()
@Controller(':edition/:lang/speaking/recording')
export class RecordingController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Post()
  async wish(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: RecordingWish }) { objects, ...opens }: RecordingWish,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const { part, by } = await ownPart(this.database, edition, opens, signedIn, now);
    const ref = { editionId: edition.id, code: part.code };
    await inTransaction(this.database, (tx) => setRecordingWish(tx, ref, part.personId, objects === 'yes', by, now));
    return reply.redirect(`/${edition.code}/${language}/speaking?${queryOf(opens, part)}#recording`, 303);
  }
}
