import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { type Mandate, mandatesHeldBy, type SignedIn } from '@app/identity';
import {
  countUsed,
  type Delegation,
  type DelegationMember,
  type FocalPointActing,
  focalPointsOf,
  readDelegation,
  readMembers,
} from '@app/registration';
import { NothingHere } from '../../access/access.errors.js';

/** A delegation as its focal point has it open. */
export interface OpenDelegation {
  delegation: Delegation;
  /** Of whoever looks. */
  mandate: Mandate;
  acting: FocalPointActing;
}

/** All that the delegation's page shows. */
export interface DelegationSheet extends OpenDelegation {
  members: DelegationMember[];
  focalPoints: Mandate[];
  used: number;
}

/** Lets nobody in but the delegation's focal points, asked anew with each request. For everybody else there is nothing here. */
@Injectable()
export class FocalPointDoor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async open(edition: Edition, delegationId: string, signedIn: SignedIn): Promise<OpenDelegation> {
    const held = await mandatesHeldBy(this.database, signedIn.accountId, edition.id, this.clock.now());
    const mandate = held.find(({ kind, subject }) => kind === 'focal-point' && subject.id === delegationId);
    if (!mandate) throw new NothingHere();
    const { accountId, email, language } = signedIn;
    const name = signedIn.name || email;
    return {
      mandate,
      delegation: await readDelegation(this.database, edition.id, delegationId),
      acting: { by: { kind: 'account', id: accountId, name }, email, name, language },
    };
  }

  async sheet(edition: Edition, delegationId: string, signedIn: SignedIn): Promise<DelegationSheet> {
    const open = await this.open(edition, delegationId, signedIn);
    return {
      ...open,
      members: await readMembers(this.database, delegationId),
      focalPoints: await focalPointsOf(this.database, open.delegation, this.clock.now()),
      used: await countUsed(this.database, delegationId),
    };
  }

  /** One member of it; another delegation's is not here. */
  async member(
    edition: Edition,
    delegationId: string,
    registrationId: string,
    signedIn: SignedIn,
  ): Promise<OpenDelegation & { member: DelegationMember }> {
    const open = await this.open(edition, delegationId, signedIn);
    const members = await readMembers(this.database, delegationId);
    const member = members.find((one) => one.registrationId === registrationId);
    if (!member) throw new NothingHere();
    return { ...open, member };
  }
}
