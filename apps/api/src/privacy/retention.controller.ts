import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Edition, NoSuchEdition, readEdition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  lastRemovals,
  PERIOD_KINDS,
  PERIODS,
  purgeRuns,
  REMOVAL_KINDS,
  type RetentionPlan,
  retentionPlanOf,
  setPeriods,
} from '@app/privacy';
import { TASK_STATES } from '@app/tasks';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';

const Days = z.number().optional();
const PeriodsChange = z.strictObject({
  'failed-applications': Days,
  documents: Days,
  badges: Days,
  links: Days,
  letters: Days,
});
type PeriodsChange = z.infer<typeof PeriodsChange>;

const RetentionView = z.object({
  version: z.number().int(),
  /** The last day on which registrations still have their names; set with the edition (`answersKeptUntil`). */
  registrationsUntil: z.string(),
  periods: z.array(
    z.object({ kind: z.enum(PERIOD_KINDS), days: z.number().int(), least: z.number().int(), most: z.number().int() }),
  ),
  /** What the nightly run removed last, by kind. */
  removals: z.array(z.object({ kind: z.enum(REMOVAL_KINDS), at: z.date(), removed: z.number().int() })),
});
type RetentionView = z.infer<typeof RetentionView>;

const Count = z.number().int();

const PurgeRunsView = z.object({
  /** The newest first. */
  runs: z.array(
    z.object({
      id: z.string(),
      state: z.enum(TASK_STATES),
      /** Steps that are over; `total` is null until it has begun. */
      done: Count,
      total: Count.nullable(),
      askedAt: z.date(),
      endedAt: z.date().nullable(),
      /** So far, of this edition, and of what belongs to no edition. */
      removed: z.array(z.object({ kind: z.enum(REMOVAL_KINDS), ofPlatform: z.boolean(), count: Count })),
    }),
  ),
});
type PurgeRunsView = z.infer<typeof PurgeRunsView>;

/** How long an edition keeps what, and what was removed when its time was over. */
@ApiTags('privacy')
@Controller('api/v1/editions/:edition/retention')
export class RetentionController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The periods, with what may be chosen; the ETag is what a change wants as If-Match.', RetentionView)
  async read(
    @ThisEdition() { id, code }: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionView> {
    const edition = await readEdition(this.database, id);
    if (!edition) throw new NoSuchEdition(code);
    return this.tagged(edition, await retentionPlanOf(this.database, edition), reply);
  }

  @Get('runs')
  @Answers(200, 'The nightly removals: when, how far, and what was removed.', PurgeRunsView)
  async runs(@ThisEdition() { id }: Edition): Promise<PurgeRunsView> {
    return { runs: await purgeRuns(this.database, id) };
  }

  @Patch()
  @Answers(200, 'The periods as they are now; the next nightly run obeys them.', RetentionView)
  async change(
    @ThisEdition() edition: Edition,
    @Body({ schema: PeriodsChange }) changes: PeriodsChange,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionView> {
    const plan = await inTransaction(this.database, (tx) =>
      setPeriods(tx, edition, version, changes, by, this.clock.now()),
    );
    return this.tagged(edition, plan, reply);
  }

  private async tagged(edition: Edition, plan: RetentionPlan, reply: FastifyReply): Promise<RetentionView> {
    void reply.header('etag', versionTag(plan.version));
    const { periods, registrationsUntil, version } = plan;
    return {
      version,
      registrationsUntil,
      periods: PERIOD_KINDS.map((kind) => {
        const { least, most } = PERIODS[kind];
        return { kind, days: periods[kind], least, most };
      }),
      removals: await lastRemovals(this.database, edition.id),
    };
  }
}
