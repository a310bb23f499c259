import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Draining } from './draining.js';

const DATABASE_ANSWERS_WITHIN_MS = 900;

/** `/healthz`: the process lives. `/readyz`: it can serve, that is: the database answers, is migrated, and we are not going down. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: DataSource,
    private readonly draining: Draining,
  ) {}

  @Get('healthz')
  @HttpCode(200)
  live() {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const problem = this.draining.hasBegun ? 'draining' : await this.databaseProblem();
    void reply.status(problem ? 503 : 200).send({ status: problem ?? 'ready' });
  }

  private async databaseProblem(): Promise<string | undefined> {
    const tooLate = new Promise<string>((answer) =>
      setTimeout(answer, DATABASE_ANSWERS_WITHIN_MS, 'database is slow').unref(),
    );
    const pending = this.database
      .showMigrations()
      .then((isPending) => (isPending ? 'database is not migrated' : undefined))
      .catch(() => 'database is away');
    return Promise.race([pending, tooLate]);
  }
}
