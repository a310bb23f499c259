import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { InvitationOver, InvitedService, knownForm, statusPath } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { statusOfForm } from '../../http/refused-form.js';
import { formOfDraft, pageKey, readForm, TypedInvitedForm, typedToKeep } from '../registration/form-values.js';
import { sendPage } from '../layout/send-page.js';
import { HalfFilledPage } from './over.pages.js';
import { InvitedPages } from './invited-pages.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** The usual form for somebody invited: category and address are the invitation's, whatever a browser sends. */
@ApiExcludeController()
@Controller(':edition/:lang/invitation/registration')
export class RegisterInvitedController {
  constructor(
    private readonly database: DataSource,
    private readonly invited: InvitedService,
    private readonly pages: InvitedPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const invitation = await this.invited.look(edition, token, this.clock.now());
      const values = invitation.typed ? formOfDraft(invitation.typed, '') : undefined;
      return await this.pages.show(edition, language, { invitation, token, values }, reply);
    } catch (refusal) {
      return this.pages.over(refusal, edition, language, reply);
    }
  }

  @Post()
  async register(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedInvitedForm }) { token, ...values }: TypedInvitedForm,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    try {
      return await this.answer(edition, language, { token, values, client }, reply);
    } catch (refusal) {
      if (!(refusal instanceof InvitationOver)) throw refusal;
      const isDone = refusal.why === 'registered';
      const again = isDone && (await this.invited.samePress(edition, token, this.clock.now(), pageKey(values)));
      if (again) return reply.redirect(statusPath(edition.code, language, again), 303);
      return this.pages.over(refusal, edition, language, reply);
    }
  }

  /** Half-filled: the letter's link opens it again. */
  @Post('draft')
  async save(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedInvitedForm }) { token, ...values }: TypedInvitedForm,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.invited.keepTyped(edition, token, typedToKeep(values), this.clock.now());
      return reply.redirect(`/${edition.code}/${language}/invitation/registration/saved`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal instanceof InvitationOver)
        return this.pages.over(refusal, edition, language, reply);
      const invitation = await this.invited.look(edition, token, this.clock.now());
      const errors = [{ field: refusal.field ?? 'givenName', message: sentenceOf(refusal, language) }];
      const status = statusOfForm(refusal, reply);
      return this.pages.show(edition, language, { invitation, token, values, errors, status }, reply);
    }
  }

  @Get('saved')
  saved(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(HalfFilledPage, { edition, language }));
  }

  private async answer(
    edition: Edition,
    language: Language,
    { token, values, client }: { token: string; values: Omit<TypedInvitedForm, 'token'>; client: string },
    reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const invitation = await this.invited.look(edition, token, now);
    const { email, category } = invitation;
    const form = await knownForm(this.database, edition.id, category);
    const { application, errors } = readForm({ ...values, email, category }, form, language);
    const shown = { invitation, token, values };
    if (!application) return this.pages.show(edition, language, { ...shown, errors }, reply);
    try {
      this.limits.application(client);
      const status = await this.invited.register(edition, token, application, now, pageKey(values));
      return reply.redirect(statusPath(edition.code, language, status), 303);
    } catch (refusal) {
      const isOfForm = refusal instanceof Refusal && !(refusal instanceof InvitationOver) && refusal.kind !== 'busy';
      if (!isOfForm) throw refusal;
      const error = { field: refusal.field ?? 'mode', message: sentenceOf(refusal, language) };
      const status = statusOfForm(refusal, reply);
      return this.pages.show(edition, language, { ...shown, errors: [error], status }, reply);
    }
  }
}
