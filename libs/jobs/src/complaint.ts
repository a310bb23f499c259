import { Logger } from '@nestjs/common';

const QUIET_FOR = 30_000;

/** Says that something is away: once, then every half minute, and once more when it is back. */
export class Complaint {
  private readonly logger: Logger;
  private saidAt = 0;
  private away = false;

  constructor(
    private readonly what: string,
    private readonly now: () => number = Date.now,
  ) {
    this.logger = new Logger(what);
  }

  tell(fault: unknown): void {
    this.away = true;
    if (this.now() - this.saidAt < QUIET_FOR) return;
    this.saidAt = this.now();
    this.logger.warn(`${this.what} is away, trying again: ${reasonOf(fault)}`);
  }

  well(): void {
    if (!this.away) return;
    this.away = false;
    this.saidAt = 0;
    this.logger.log(`${this.what} is back`);
  }
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function reasonOf(fault: unknown): string {
  const { message, code } = fault as { message?: string; code?: string };
  return message || code || String(fault);
}
