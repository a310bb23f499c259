import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor, SignedIn } from '@app/identity';
import { answerAsOrganizer } from '@app/speakers';
import { NothingHere } from '../../access/access.errors.js';
import { By, PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';

const SaidOtherwise = z.object({
  session: z.string().max(20),
  person: z.uuid(),
  answer: z.enum(['accept', 'decline']),
});
type SaidOtherwise = z.infer<typeof SaidOtherwise>;

/** What an organizer knows from somebody of the panel who has no address here. */
@ApiExcludeController()
@Controller(':edition/:lang/me/organized')
export class OrganizedAnswersController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Post('answers')
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId: organizerId }: SignedIn,
    @Body({ schema: SaidOtherwise }) { session: sessionCode, person: personId, answer: act }: SaidOtherwise,
    @By() by: Actor,
    @Res() reply: FastifyReply,
  ) {
    if (!organizerId) throw new NothingHere();
    const of = { edition, sessionCode, personId, by };
    const answer = { act };
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => answerAsOrganizer(tx, of, organizerId, answer, now));
    return reply.redirect(`/${edition.code}/${language}/me#organized`, 303);
  }
}
