import { Injectable, type PipeTransform } from '@nestjs/common';
import { createElement as page } from 'react';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor } from '@app/identity';
import type { OwnRegistration } from '@app/registration';
import { type ForumRequest, OfRequest } from '../../access/requester.js';
import { AnswerInstead } from '../../http/answer-instead.js';
import { sendPage } from '../layout/send-page.js';
import { ownerActing, OwnRegistrations, tokenOf } from './own-registrations.js';
import { LinkGonePage } from './plain.pages.js';

/** Whoever follows a registration of theirs, by personal link or signed in. */
export interface Follower {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  /** Of the personal link. */
  token?: string;
  /** The account that acts; undefined for the bearer of a link, whom the room names. */
  by?: Actor;
  /** Of the status page. */
  address: string;
}

@Injectable()
export class FollowerPipe implements PipeTransform<ForumRequest, Promise<Follower>> {
  constructor(private readonly own: OwnRegistrations) {}

  transform(request: ForumRequest): Promise<Follower> {
    return this.followerOf(request, tokenOf(request));
  }

  /** The same where the token came another way, e.g. in a form with a file. */
  async followerOf(request: ForumRequest, token: string | undefined): Promise<Follower> {
    const { edition, language, signedIn } = request.requester as Required<ForumRequest['requester']>;
    const registration = await this.own.find(edition, token, signedIn);
    const home = `/${edition.code}/${language}`;
    if (registration) {
      const address = `${home}/registration${token ? `?token=${token}` : ''}`;
      return { edition, language, registration, token, by: ownerActing(token, signedIn), address };
    }
    throw new AnswerInstead((reply) => {
      if (token) return sendPage(reply, page(LinkGonePage, { edition, language, what: 'link' }), 410);
      return reply.redirect(`${home}/${signedIn ? 'register' : 'registration/link'}`, 303);
    });
  }
}

/**
 * Whoever follows the registration that the page is about. A link that does not work, somebody signed in without a
 * registration and a stranger without a link are answered before the controller begins.
 */
export const WhoFollows = () => OfRequest(FollowerPipe);
