import { Injectable, type PipeTransform } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type PrivateAddress, PrivateAddresses } from '@app/calendar';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { type Mandate, mandatesHeldBy } from '@app/identity';
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
import { type ForumRequest, OfRequest } from '../../access/requester.js';

/** A delegation as its focal point has it open. */
export interface OpenDelegation {
  edition: Edition;
  language: Language;
  delegation: Delegation;
  /** Of whoever looks. */
  mandate: Mandate;
  acting: FocalPointActing;
  /** Of the delegation's page. */
  address: string;
}

/** With one of its members. */
export interface OpenMember extends OpenDelegation {
  member: DelegationMember;
}

/** All that the delegation's page shows. */
export interface DelegationSheet extends OpenDelegation {
  members: DelegationMember[];
  focalPoints: Mandate[];
  used: number;
  /** Of its calendar, for whoever looks. */
  calendar?: PrivateAddress;
}

/** Lets nobody in but the delegation's focal points, asked anew with each request. For everybody else there is nothing here. */
@Injectable()
export class FocalPointDoor implements PipeTransform<ForumRequest, Promise<OpenDelegation>> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly addresses: PrivateAddresses,
  ) {}

  /** The delegation of the path (`:delegation`). */
  async transform({ requester, params }: ForumRequest): Promise<OpenDelegation> {
    const { edition, language, signedIn } = requester as Required<ForumRequest['requester']>;
    const { accountId, email } = signedIn;
    const { delegation: id } = params as { delegation: string };
    const held = await mandatesHeldBy(this.database, accountId, edition.id, this.clock.now());
    const mandate = held.find(({ kind, subject }) => kind === 'focal-point' && subject.id === id);
    if (!mandate) throw new NothingHere();
    const name = signedIn.name || email;
    return {
      edition,
      language,
      mandate,
      delegation: await readDelegation(this.database, edition.id, id),
      acting: { by: { kind: 'account', id: accountId, name }, email, name, language: signedIn.language },
      address: `/${edition.code}/${language}/delegations/${id}`,
    };
  }

  async sheet(open: OpenDelegation): Promise<DelegationSheet> {
    const { id } = open.delegation;
    return {
      ...open,
      members: await readMembers(this.database, id),
      focalPoints: await focalPointsOf(this.database, open.delegation, this.clock.now()),
      used: await countUsed(this.database, id),
      calendar: await this.addresses.addressOf({ mandateId: open.mandate.id }, open.edition.id),
    };
  }
}

/** The member of the path (`:registration`); another delegation's is not here. */
@Injectable()
export class MemberPipe implements PipeTransform<ForumRequest, Promise<OpenMember>> {
  constructor(
    private readonly database: DataSource,
    private readonly door: FocalPointDoor,
  ) {}

  async transform(request: ForumRequest): Promise<OpenMember> {
    const open = await this.door.transform(request);
    const { registration: id } = request.params as { registration: string };
    const members = await readMembers(this.database, open.delegation.id);
    const member = members.find(({ registrationId }) => registrationId === id);
    if (!member) throw new NothingHere();
    return { ...open, member };
  }
}

/** The delegation that the page is about. */
export const AtDelegation = () => OfRequest(FocalPointDoor);

/** The member whom the page is about. */
export const AtMember = () => OfRequest(MemberPipe);
