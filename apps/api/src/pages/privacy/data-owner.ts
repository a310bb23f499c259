import { Injectable, type PipeTransform } from '@nestjs/common';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import type { Owner } from '@app/privacy';
import {
  invitationOfLink,
  InvitationOver,
  LinkGone,
  nameOf,
  ownRegistrationByLink,
  ownRegistrationOf,
  type OwnRegistration,
} from '@app/registration';
import { type ForumRequest, OfRequest } from '../../access/requester.js';
import { AnswerInstead } from '../../http/answer-instead.js';
import { sendPage } from '../layout/send-page.js';
import { ownerOf, tokenOf } from '../registration/own-registrations.js';
import { LinkGonePage } from '../registration/plain.pages.js';

interface Found {
  owner: Owner;
  /** Of this edition, if there is one. */
  registration?: OwnRegistration;
  /** By the link of an invitation, so that there may be nothing but that. */
  isInvited?: boolean;
}

/** Whose data a request is about: of the personal link of a registration or an invitation if there is one, else of whoever is signed in. */
export interface DataOwner extends Found {
  edition: Edition;
  /** Of the page; `owner.language` is that of their letters. */
  language: Language;
  token?: string;
  /** Of "Your data". */
  address: string;
}

@Injectable()
export class DataOwnerPipe implements PipeTransform<ForumRequest, Promise<DataOwner>> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async transform(request: ForumRequest): Promise<DataOwner> {
    const { edition, language, signedIn } = request.requester as Required<ForumRequest['requester']>;
    const token = tokenOf(request);
    const found = token ? await this.byLink(edition, token) : await this.bySession(edition, signedIn);
    if (!found) throw unknownOwner(edition, language, token);
    const address = `/${edition.code}/${language}/my-data${token ? `?token=${token}` : ''}`;
    return { ...found, edition, language, token, address };
  }

  private async bySession(edition: Edition, signedIn: SignedIn | undefined): Promise<Found | undefined> {
    if (!signedIn) return undefined;
    const { email, name, language } = signedIn;
    const registration = await ownRegistrationOf(this.database, edition, ownerOf(signedIn), this.clock.now());
    return { owner: { email, emailKey: keyOf(email), name, language }, registration };
  }

  private async byLink(edition: Edition, token: string): Promise<Found | undefined> {
    try {
      const registration = await ownRegistrationByLink(this.database, edition, token, this.clock.now());
      const { email, language } = registration;
      return { owner: { email, emailKey: keyOf(email), name: nameOf(registration), language }, registration };
    } catch (refusal) {
      if (refusal instanceof LinkGone) return this.byInvitation(edition, token);
      throw refusal;
    }
  }

  /** Its letter went to the invited address, whatever became of the invitation since. */
  private async byInvitation(edition: Edition, token: string): Promise<Found | undefined> {
    try {
      const invitation = await invitationOfLink(this.database, edition.id, token);
      if (invitation.isReplaced) return undefined;
      const { email, emailKey, name, language } = invitation;
      return { owner: { email, emailKey, name, language }, isInvited: true };
    } catch (refusal) {
      if (refusal instanceof InvitationOver) return undefined;
      throw refusal;
    }
  }
}

/** Whose data the page is about; a link that does not work and a stranger are answered before the controller begins. */
export const WhoseData = () => OfRequest(DataOwnerPipe);

/** Thrown to a link that does not work, or a stranger: the ways to be known. */
export function unknownOwner(edition: Edition, language: Language, token: string | undefined): AnswerInstead {
  return new AnswerInstead((reply) => {
    if (token) return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
    return reply.redirect(`/${edition.code}/${language}/registration/link`, 303);
  });
}

function keyOf(email: string): string {
  return parseAddress(email)?.key ?? email.toLowerCase();
}
