import { Refusal } from '@app/refusals';

/** A limit is reached. `retryAfterSeconds` is for programs, the sentence's minutes are for people. */
export class TooManyTries extends Refusal {
  readonly retryAfterSeconds: number;

  constructor(endsAt: Date, now: Date) {
    const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
    super('too-many', 'limits.too-many', undefined, { minutes: Math.ceil(seconds / 60) });
    this.retryAfterSeconds = seconds;
  }
}
