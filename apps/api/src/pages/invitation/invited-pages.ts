import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { currentConsentTexts, InvitationOver, knownForm, type OpenInvitation, seatsOf } from '@app/registration';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { formOptions } from '../registration/form-options.js';
import { EMPTY_FORM, type TypedForm } from '../registration/form-values.js';
import { RegisterPage } from '../registration/register.page.js';
import { OverPage } from './over.pages.js';

/** What came with the form of an invited person, and what was wrong with it. */
interface Shown {
  invitation: OpenInvitation;
  token: string;
  values?: TypedForm;
  errors?: FieldError[];
  /** Default: 422 with errors, else 200. */
  status?: number;
}

/** The usual form with category and address of an invitation, and the page that says why there is none. */
@Injectable()
export class InvitedPages {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  async show(
    edition: Edition,
    language: Language,
    { invitation, token, values, errors = [], status }: Shown,
    reply: FastifyReply,
  ) {
    const { as: chosen, email } = invitation;
    const pool = { mode: 'on-site', category: chosen.hasOwnSeats ? chosen.code : '' } as const;
    const { free } = await seatsOf(this.database, edition.id, pool);
    const offered = { freeSeats: free, categories: [chosen], chosen };
    const options = await formOptions(this.editions, edition, language, offered, this.clock.now());
    const mode = options.modes.find(({ isOpen }) => isOpen)?.mode ?? '';
    const untyped = { ...EMPTY_FORM, mode, language: invitation.language, key: randomUUID() };
    const form = await knownForm(this.database, edition.id, chosen.code);
    const consentTexts = await currentConsentTexts(this.database, edition.id);
    const props = { edition, language, options, chosen, form, values: values ?? untyped, errors, consentTexts };
    return sendPage(
      reply,
      page(RegisterPage, { ...props, invited: { token, email } }),
      status ?? (errors.length > 0 ? 422 : 200),
    );
  }

  /** Whoever is registered finds the way to their page instead of an error. Passes on what is no ending of an invitation. */
  over(refusal: unknown, edition: Edition, language: Language, reply: FastifyReply) {
    if (!(refusal instanceof InvitationOver)) throw refusal;
    const props = { edition, language, over: refusal, now: this.clock.now() };
    return sendPage(reply, page(OverPage, props), refusal.why === 'registered' ? 200 : 410);
  }
}
