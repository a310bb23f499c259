import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { Address } from '@app/mail';

/** Whose address it is. At least one is known; both when the person has signed in once. */
export interface AddressOwner {
  accountId: string | null;
  personId: string | null;
}

export interface AddressMove {
  owner: AddressOwner;
  from: Address;
  to: Address;
}

/** A room that keeps an address of people too, and personal links that went there. */
export abstract class AddressFollower {
  /** Whether the address (normal form) is somebody else's here. */
  abstract isTaken(tx: Transaction, owner: AddressOwner, emailKey: string): Promise<boolean>;

  /** Writes the new address. */
  abstract follow(tx: Transaction, move: AddressMove, now: Date): Promise<void>;

  /** Ends every session and every personal link that does not end by the move itself. */
  abstract endWaysIn(tx: Transaction, owner: AddressOwner, now: Date): Promise<void>;
}

/** The rooms that follow, each added by itself when the process starts. */
@Injectable()
export class AddressFollowers {
  private readonly rooms: AddressFollower[] = [];

  add(room: AddressFollower): void {
    this.rooms.push(room);
  }

  async isTaken(tx: Transaction, owner: AddressOwner, emailKey: string): Promise<boolean> {
    for (const room of this.rooms) if (await room.isTaken(tx, owner, emailKey)) return true;
    return false;
  }

  async follow(tx: Transaction, move: AddressMove, now: Date): Promise<void> {
    for (const room of this.rooms) await room.follow(tx, move, now);
  }

  async endWaysIn(tx: Transaction, owner: AddressOwner, now: Date): Promise<void> {
    for (const room of this.rooms) await room.endWaysIn(tx, owner, now);
  }
}
