import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';

/** Two registrations of one edition that become one: what hangs on `from` hangs on `into` from now on. Both are locked. */
export interface RegistrationMerge {
  from: string;
  into: string;
}

/** A room above that keeps something of a registration. */
export abstract class RegistrationFollower {
  abstract follow(tx: Transaction, merge: RegistrationMerge, now: Date): Promise<void>;
}

/** The rooms that follow, each added by itself when the process starts. */
@Injectable()
export class RegistrationFollowers {
  private readonly rooms: RegistrationFollower[] = [];

  add(room: RegistrationFollower): void {
    this.rooms.push(room);
  }

  async follow(tx: Transaction, merge: RegistrationMerge, now: Date): Promise<void> {
    for (const room of this.rooms) await room.follow(tx, merge, now);
  }
}
