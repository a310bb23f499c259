import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DELEGATION_KINDS, nominate } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { NominationPage, NominationSentPage } from './nomination.page.js';

const typed = (most: number) => z.string().max(most).catch('');

/** What came with the form, whatever it was. */
const TypedNomination = z.object({
  kind: typed(40),
  country: typed(2),
  organization: typed(300),
  name: typed(300),
  email: typed(320),
  function: typed(400),
  nominatedBy: typed(400),
  letter: typed(5_000),
});
export type TypedNomination = z.infer<typeof TypedNomination>;

/** Anyone may nominate a focal point; nothing follows from it before the secretariat has verified it. */
@ApiExcludeController()
@Controller(':edition/:lang/focal-points/nomination')
export class NominationController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    const empty = TypedNomination.parse({});
    return this.show(edition, language, { ...empty, kind: 'member-state' }, [], reply);
  }

  @Post()
  async send(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedNomination }) form: TypedNomination,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const t = translator(language);
    const kind = DELEGATION_KINDS.find((one) => one === form.kind);
    const errors: FieldError[] = [];
    if (!kind) errors.push({ field: 'kind', message: t('delegations:nomination.choose-kind') });
    if (!form.nominatedBy.trim())
      errors.push({ field: 'nominatedBy', message: t('delegations:nomination.by-missing') });
    if (!kind || errors.length > 0) return this.show(edition, language, form, errors, reply);
    const nomination = { ...form, kind, language };
    const refusal = await refusalOf(
      async () => {
        await this.limits.letter('nominations', client);
        await inTransaction(this.database, (tx) => nominate(tx, edition, nomination, this.clock.now()));
      },
      (one) => one.field !== undefined || one.kind === 'too-many',
    );
    if (refusal) {
      const error = errorOf(refusal, language, 'name');
      return this.show(edition, language, form, [error], reply, statusOfForm(refusal, reply));
    }
    return reply.redirect(`/${edition.code}/${language}/focal-points/nomination/sent`, 303);
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(NominationSentPage, { edition, language }));
  }

  private async show(
    edition: Edition,
    language: Language,
    typed: TypedNomination,
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const countries = (await this.editions.countriesIn(language)).map(({ alpha2, names }) => ({
      value: alpha2,
      label: names[language],
    }));
    const props = { edition, language, countries, typed, errors };
    return sendPage(reply, page(NominationPage, props), status);
  }
}
