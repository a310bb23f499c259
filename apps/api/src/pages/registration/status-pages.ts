import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { Editions } from '@app/edition';
import { currentConsentTexts, noticeOf, ownForm } from '@app/registration';
import { DataSource } from 'typeorm';
import { sendPage } from '../layout/send-page.js';
import { countryName } from './country-name.js';
import type { Follower } from './follower.js';
import { countryChoices } from './form-options.js';
import { qrPicture } from './qr-picture.js';
import { StatusPage, type StatusPageProps } from './status.page.js';

/** The status page with all that stands on it, also when one of its forms was refused. */
@Injectable()
export class StatusPages {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  async show(
    follower: Follower,
    reply: FastifyReply,
    refused: Pick<StatusPageProps, 'errors' | 'typedAnswer' | 'typedAnswers'> = {},
    status = refused.errors ? 422 : 200,
  ) {
    const { edition, language, registration, token } = follower;
    const { badgeCode, country } = registration;
    const props: StatusPageProps = {
      edition,
      language,
      registration,
      token,
      ...refused,
      countryName: await countryName(this.editions, country, language),
      own: await ownForm(this.database, registration.id, language),
      delegated: await this.delegated(edition.id, registration.id),
      countries: await countryChoices(this.editions, language),
      qr: badgeCode ? await qrPicture(badgeCode) : undefined,
    };
    return sendPage(reply, page(StatusPage, props), status);
  }

  /** Only of whoever was registered by a focal point. */
  private async delegated(editionId: string, registrationId: string): Promise<StatusPageProps['delegated']> {
    const notice = await noticeOf(this.database, registrationId);
    if (!notice) return undefined;
    return { notice, text: (await currentConsentTexts(this.database, editionId))['privacy-notice'] };
  }
}
