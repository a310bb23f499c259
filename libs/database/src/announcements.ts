import { Injectable, Logger } from '@nestjs/common';

type Kind<T> = abstract new (...values: never[]) => T;

/**
 * How a higher room hears of something that happened in a lower one, within one process. Publish after commit
 * (`afterCommit(tx, () => announcements.publish(new ScheduleReleased(…)))`); what must not be lost is a row instead.
 */
@Injectable()
export class Announcements {
  private readonly listeners = new Map<unknown, Array<(happened: never) => unknown>>();

  on<T>(kind: Kind<T>, listener: (happened: T) => unknown): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener as never]);
  }

  publish(happened: object): void {
    for (const listener of this.listeners.get(happened.constructor) ?? []) {
      void Promise.resolve()
        .then(() => listener(happened as never))
        .catch((fault: Error) => new Logger('Announcements').error(fault.message, fault.stack));
    }
  }
}
