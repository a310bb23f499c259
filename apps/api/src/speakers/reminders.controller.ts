import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { readReminderPlan, type ReminderPlan, setReminderPlan } from '@app/speakers';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';

/** How many; null: never. */
const Days = z.number().int().min(0).max(90).nullable();

const ReminderTimes = z.strictObject({
  /** `HH:MM` in the edition's zone. */
  hour: z.string().max(10),
  /** Before the date of the answer (`answer`), after the day of the session (`outcome`), for the others before it. */
  days: z.strictObject({
    answer: Days,
    register: Days,
    mode: Days,
    statement: Days,
    'remote-test': Days,
    'room-and-time': Days,
    outcome: z.number().int().min(0).max(30).nullable(),
  }),
});
type ReminderTimes = z.infer<typeof ReminderTimes>;

const RemindersView = ReminderTimes.extend({ version: z.number().int() });
type RemindersView = z.infer<typeof RemindersView>;

/** When an edition reminds its speakers of what is still to be done or to be known. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/speaker-reminders')
export class RemindersController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The times; the ETag is what a change wants as If-Match.', RemindersView)
  async read(@ThisEdition() edition: Edition, @Res({ passthrough: true }) reply: FastifyReply): Promise<RemindersView> {
    return tagged(await readReminderPlan(this.database, edition.id), reply);
  }

  @Put()
  @Answers(
    200,
    'The times as they are now. What was sent stays sent; each kind goes out once per invitation.',
    RemindersView,
  )
  async set(
    @ThisEdition() edition: Edition,
    @Body({ schema: ReminderTimes }) times: ReminderTimes,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RemindersView> {
    const now = this.clock.now();
    const plan = await inTransaction(this.database, (tx) => setReminderPlan(tx, edition, version, times, by, now));
    return tagged(plan, reply);
  }
}

function tagged({ hour, days, version }: ReminderPlan, reply: FastifyReply): RemindersView {
  void reply.header('etag', versionTag(version));
  return { hour, days, version };
}
