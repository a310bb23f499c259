import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { isLanguage, type Language } from '@app/i18n';
import { DraftGone, DraftService } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { DraftGonePage, DraftSavedPage } from './draft.pages.js';
import { formOfDraft, pageKey, TypedForm, typedToKeep } from './form-values.js';
import { RegisterPages } from './register-pages.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** A half-filled form, kept for two weeks; nothing but the address is needed. */
@ApiExcludeController()
@Controller(':edition/:lang/register/draft')
export class DraftController {
  constructor(
    private readonly drafts: DraftService,
    private readonly pages: RegisterPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async open(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const typed = await this.drafts.open(edition, token, this.clock.now());
      return await this.pages.show(edition, language, formOfDraft(typed, token), [], reply);
    } catch (refusal) {
      if (!(refusal instanceof DraftGone)) throw refusal;
      return sendPage(reply, page(DraftGonePage, { edition, language }), 410);
    }
  }

  @Post()
  async save(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedForm }) values: TypedForm,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const refusal = await refusalOf(async () => {
      if (!(await this.isSavedAgain(edition, values))) await this.saveNew(edition, language, values, client);
    });
    if (!refusal) return reply.redirect(`/${edition.code}/${language}/register/draft/saved`, 303);
    const errors = [errorOf(refusal, language, 'email')];
    return this.pages.show(edition, language, values, errors, reply, statusOfForm(refusal, reply));
  }

  @Get('saved')
  saved(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(DraftSavedPage, { edition, language }));
  }

  /** In the place of the one whose link was opened. */
  private async isSavedAgain(edition: Edition, values: TypedForm): Promise<boolean> {
    if (!values.draft) return false;
    try {
      await this.drafts.saveAgain(edition, values.draft, typedToKeep(values), this.clock.now());
      return true;
    } catch (refusal) {
      if (refusal instanceof DraftGone) return false;
      throw refusal;
    }
  }

  private async saveNew(edition: Edition, language: Language, values: TypedForm, client: string): Promise<void> {
    await this.limits.letter('link-letters', client);
    const ofLetter = isLanguage(values.language) ? values.language : language;
    const draft = { email: values.email, language: ofLetter, typed: typedToKeep(values), pageKey: pageKey(values) };
    await this.drafts.save(edition, draft, this.clock.now());
  }
}
