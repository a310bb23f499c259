import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { outboxState } from '@app/mail';

const LOOKS_EVERY_MS = 5_000;
/** While letters stand still the alarm is said again this often. */
const SAYS_AGAIN_EVERY_MS = 10 * 60_000;

/**
 * Raises an alarm in the log when letters stand still, at most a minute after the worker did: the worker cannot say of itself that it
 * is gone. The line begins with `outbox.stalled`, the one of its end with `outbox.moving`.
 */
@Injectable()
export class OutboxWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('OutboxWatch');
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private saidAt = 0;

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () => (this.looking ??= this.look().finally(() => (this.looking = undefined))),
      LOOKS_EVERY_MS,
    );
    this.timer.unref();
  }

  /** Before the pool is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const { standsStill, oldestSeconds } = await outboxState(this.database.manager);
      if (standsStill) this.raise(oldestSeconds);
      else this.calm();
    } catch {
      // The database is away, which /readyz says.
    }
  }

  private raise(oldestSeconds: number): void {
    if (Date.now() - this.saidAt < SAYS_AGAIN_EVERY_MS) return;
    this.saidAt = Date.now();
    this.logger.error(
      `outbox.stalled: a letter has been due for ${Math.round(oldestSeconds)} s and none was taken over in the last half minute; ` +
        'does a worker run, and does the mail server answer?',
    );
  }

  private calm(): void {
    if (this.saidAt === 0) return;
    this.saidAt = 0;
    this.logger.log('outbox.moving: letters leave again');
  }
}
