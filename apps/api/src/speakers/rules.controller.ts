import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { readSpeakingRules, setSpeakingRules, type SpeakingRules, SUBSTITUTE_RULES } from '@app/speakers';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';

/** `each`: every substitute is decided on · `high-level`: only those of prominent parts, others take the place at once. */
const Rules = z.strictObject({ substitutes: z.enum(SUBSTITUTE_RULES) });
type Rules = z.infer<typeof Rules>;

const RulesView = Rules.extend({ version: z.number().int() });
type RulesView = z.infer<typeof RulesView>;

/** What an edition wants of its speakers. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/speaker-rules')
export class SpeakerRulesController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The rules; the ETag is what a change wants as If-Match.', RulesView)
  async read(@ThisEdition() edition: Edition, @Res({ passthrough: true }) reply: FastifyReply): Promise<RulesView> {
    return tagged(await readSpeakingRules(this.database, edition.id), reply);
  }

  @Put()
  @Answers(200, 'The rules as they are now. Whoever waits for a decision still does.', RulesView)
  async set(
    @ThisEdition() edition: Edition,
    @Body({ schema: Rules }) rules: Rules,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesView> {
    const now = this.clock.now();
    return tagged(
      await inTransaction(this.database, (tx) => setSpeakingRules(tx, edition, version, rules, by, now)),
      reply,
    );
  }
}

function tagged({ substitutes, version }: SpeakingRules, reply: FastifyReply): RulesView {
  void reply.header('etag', versionTag(version));
  return { substitutes, version };
}
