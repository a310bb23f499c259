import { Injectable } from '@nestjs/common';

/** What time it is, asked at the doors (controllers, processors) and passed down as `now`; tests put their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
