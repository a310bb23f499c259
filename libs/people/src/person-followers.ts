import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';

/** Two rows of `person` that are one human being: everything of `from` becomes `into`'s. */
export interface PersonMerge {
  from: string;
  into: string;
}

/** A room that keeps persons elsewhere than in foreign keys: in documents, tags, soft references. */
export abstract class PersonFollower {
  /** Before any row moves, e.g. to take a lock. */
  abstract prepare(tx: Transaction, merge: PersonMerge): Promise<void>;
  /** After the foreign keys have moved. */
  abstract follow(tx: Transaction, merge: PersonMerge, now: Date): Promise<void>;
}

/** The rooms that follow, each added by itself when the process starts. */
@Injectable()
export class PersonFollowers {
  private readonly rooms: PersonFollower[] = [];

  add(room: PersonFollower): void {
    this.rooms.push(room);
  }

  async prepare(tx: Transaction, merge: PersonMerge): Promise<void> {
    for (const room of this.rooms) await room.prepare(tx, merge);
  }

  async follow(tx: Transaction, merge: PersonMerge, now: Date): Promise<void> {
    for (const room of this.rooms) await room.follow(tx, merge, now);
  }
}
