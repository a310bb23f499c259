import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import { bellsDue } from '@app/jobs';
import { outboxState } from '@app/mail';
import { NothingHere } from '../access/access.errors.js';
import { metricsText } from './metrics.js';

/** `/metrics` for whoever bears MONITORING_TOKEN (`Authorization: Bearer …`); for everybody else it does not exist. */
@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Headers('authorization') authorization: string | undefined): Promise<string> {
    if (!this.isMonitoring(authorization)) throw new NothingHere();
    const { manager } = this.database;
    return metricsText(await outboxState(manager), await bellsDue(manager));
  }

  private isMonitoring(authorization = ''): boolean {
    const { monitoringToken } = this.config;
    if (!monitoringToken) return false;
    const [given, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${monitoringToken}`)];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
