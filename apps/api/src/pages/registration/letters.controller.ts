import { Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import { LettersAgainService } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { type Follower, WhoFollows } from './follower.js';
import { StatusPages } from './status-pages.js';

/** The letter that counts, once more. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/letters')
export class LettersController {
  constructor(
    private readonly letters: LettersAgainService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async again(@WhoFollows() follower: Follower, @Res() reply: FastifyReply) {
    const { edition, language, registration } = follower;
    const refusal = await refusalOf(
      () => this.letters.send(edition, registration.id, this.clock.now()),
      ({ kind }) => kind === 'too-many',
    );
    if (!refusal) return reply.redirect(`/${edition.code}/${language}/registration/link/sent`, 303);
    return this.pages.show(follower, reply, { errors: [errorOf(refusal, language, 'can')] }, 429);
  }
}
