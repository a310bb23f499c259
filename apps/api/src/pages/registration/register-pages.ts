import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { currentConsentTexts, knownForm, PARTICIPANT, seatsOf } from '@app/registration';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { type FormOptions, formOptions, openCategories } from './form-options.js';
import { EMPTY_FORM, type TypedForm } from './form-values.js';
import { ShutPage } from './plain.pages.js';
import { RegisterPage } from './register.page.js';

/** The form by which anyone registers, as it is shown: empty, half filled, or come back. */
@Injectable()
export class RegisterPages {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  /** The form with what was typed, or why there is none. */
  async show(
    edition: Edition,
    language: Language,
    typed: TypedForm | { category: string },
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const now = this.clock.now();
    const categories = await openCategories(this.database, edition);
    const chosen = categories.find(({ code }) => code === (typed.category || PARTICIPANT)) ?? categories[0];
    const pool = { mode: 'on-site', category: chosen.hasOwnSeats ? chosen.code : '' } as const;
    const { free } = await seatsOf(this.database, edition.id, pool);
    const offered = { freeSeats: free, categories, chosen };
    const options = await formOptions(this.editions, edition, language, offered, now);
    if (options.modes.every(({ isOpen }) => !isOpen)) {
      const isOver = edition.registrationOpensAt !== null && now >= edition.registrationOpensAt;
      return sendPage(reply, page(ShutPage, { edition, language, isOver }), 'key' in typed ? 409 : 200);
    }
    const values = 'key' in typed ? inAnOpenMode(typed, options) : untyped(language, chosen.code, options);
    const form = await knownForm(this.database, edition.id, chosen.code);
    const consentTexts = await currentConsentTexts(this.database, edition.id);
    return sendPage(
      reply,
      page(RegisterPage, { edition, language, options, chosen, form, values, errors, consentTexts }),
      status,
    );
  }
}

/** Another category may not have the way of taking part that was chosen. */
function inAnOpenMode(typed: TypedForm, options: FormOptions): TypedForm {
  const isOffered = options.modes.some(({ mode, isOpen }) => isOpen && mode === typed.mode);
  return isOffered ? typed : { ...typed, mode: firstOpen(options) };
}

function firstOpen({ modes }: FormOptions): string {
  return modes.find(({ isOpen }) => isOpen)?.mode ?? '';
}

function untyped(language: Language, category: string, options: FormOptions): TypedForm {
  return { ...EMPTY_FORM, mode: firstOpen(options), language, category, key: randomUUID() };
}
