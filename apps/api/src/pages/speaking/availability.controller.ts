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
import { setOwnAvailability } from '@app/programme';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { KEYS, ownPart, queryOf } from './own-part.js';
import { SpeakingPages } from './speaking-pages.js';

/** The same name once per line of the form, in its order. */
const lines = z
  .union([z.string().max(20), z.array(z.string().max(20)).max(70)])
  .optional()
  .transform((told) => [told ?? []].flat());

const Hours = KEYS.extend({ version: z.coerce.number().int().min(0).catch(0), day: lines, from: lines, to: lines });
type Hours = z.infer<typeof Hours>;

/** When a speaker can take part, as they say it themselves. */
@ApiExcludeController()
@Controller(':edition/:lang/speaking/availability')
export class AvailabilityController {
  constructor(
    private readonly database: DataSource,
    private readonly pages: SpeakingPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async tell(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: Hours }) { version, day, from, to, ...opens }: Hours,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const { part, by } = await ownPart(this.database, edition, opens, signedIn, now);
    const typedHours = day.map((one, at) => ({ day: one, from: from[at] ?? '', to: to[at] ?? '' }));
    const refusal = await refusalOf(() =>
      inTransaction(this.database, (tx) =>
        setOwnAvailability(tx, edition, part.personId, version, typedHours, by, now),
      ),
    );
    if (!refusal)
      return reply.redirect(`/${edition.code}/${language}/speaking?${queryOf(opens, part)}#availability`, 303);
    const error = { ...errorOf(refusal, language, 'availability'), field: 'availability' };
    const visit = { edition, language, opens, part };
    return this.pages.show(reply, visit, { typedHours, error }, statusOfForm(refusal, reply));
  }
}
