import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page, type ReactElement } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { changeDelegation, registerDelegate, setFunction, substitute } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { STATUS_OF_KIND } from '../../http/problem.js';
import { sentenceOf } from '../../http/problem.filter.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { delegateOf, TypedDelegate, untyped } from './delegate-values.js';
import { MemberPage, MinisterPage, SubstitutePage } from './delegate.pages.js';
import { FocalPointDoor } from './focal-point-door.js';

const version = z.coerce.number().int().min(0).catch(0);
const FunctionForm = z.object({ version, function: z.string().max(400).catch('') });
type FunctionForm = z.infer<typeof FunctionForm>;
const HeadForm = z.object({ version });
type HeadForm = z.infer<typeof HeadForm>;

/** Ministers whom a focal point registers, substitutes, and what each member is in the delegation. */
@ApiExcludeController()
@Controller(':edition/:lang/delegations/:delegation')
export class DelegatesController {
  constructor(
    private readonly database: DataSource,
    private readonly door: FocalPointDoor,
    private readonly clock: Clock,
  ) {}

  @Get('ministers/new')
  async ministerForm(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Res() reply: FastifyReply,
  ) {
    const { delegation } = await this.door.open(edition, id, signedIn);
    return sendPage(reply, page(MinisterPage, { edition, language, delegation, errors: [], typed: untyped(language) }));
  }

  @Post('ministers')
  async registerMinister(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Body({ schema: TypedDelegate }) typed: TypedDelegate,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, acting } = await this.door.open(edition, id, signedIn);
    const minister = delegateOf(typed, language);
    return answered(
      reply,
      language,
      `/${edition.code}/${language}/delegations/${id}`,
      () => inTransaction(this.database, (tx) => registerDelegate(tx, edition, id, minister, acting, this.clock.now())),
      (errors) => page(MinisterPage, { edition, language, delegation, errors, typed }),
    );
  }

  @Get('members/:registration')
  async member(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, member } = await this.door.member(edition, id, registrationId, signedIn);
    return sendPage(reply, page(MemberPage, { edition, language, delegation, member, errors: [] }));
  }

  @Post('members/:registration/function')
  async setFunction(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Body({ schema: FunctionForm }) form: FunctionForm,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, member, acting } = await this.door.member(edition, id, registrationId, signedIn);
    const at = { delegationId: id, id: registrationId, version: form.version };
    return answered(
      reply,
      language,
      `/${edition.code}/${language}/delegations/${id}`,
      () => inTransaction(this.database, (tx) => setFunction(tx, at, form.function, acting.by, this.clock.now())),
      (errors) => page(MemberPage, { edition, language, delegation, member, errors, typed: form.function }),
    );
  }

  @Post('members/:registration/head')
  async makeHead(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Body({ schema: HeadForm }) { version }: HeadForm,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, member, acting } = await this.door.member(edition, id, registrationId, signedIn);
    const change = { headRegistrationId: registrationId };
    return answered(
      reply,
      language,
      `/${edition.code}/${language}/delegations/${id}`,
      () =>
        inTransaction(this.database, (tx) =>
          changeDelegation(tx, edition.id, { id, version }, change, acting.by, this.clock.now()),
        ),
      (errors) => page(MemberPage, { edition, language, delegation, member, errors }),
    );
  }

  @Get('members/:registration/substitute')
  async substituteForm(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, member } = await this.door.member(edition, id, registrationId, signedIn);
    const typed = { ...untyped(language), version: member.version };
    return sendPage(reply, page(SubstitutePage, { edition, language, delegation, member, errors: [], typed }));
  }

  @Post('members/:registration/substitute')
  async substitute(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Body({ schema: TypedDelegate }) typed: TypedDelegate,
    @Res() reply: FastifyReply,
  ) {
    const { delegation, member, acting } = await this.door.member(edition, id, registrationId, signedIn);
    const of = { delegationId: id, id: registrationId, version: typed.version };
    const delegate = delegateOf(typed, language);
    return answered(
      reply,
      language,
      `/${edition.code}/${language}/delegations/${id}`,
      () => inTransaction(this.database, (tx) => substitute(tx, edition, of, delegate, acting, this.clock.now())),
      (errors) => page(SubstitutePage, { edition, language, delegation, member, errors, typed }),
    );
  }
}

/** Onward when it was done; else the form with the sentence why not, and what was typed. */
async function answered(
  reply: FastifyReply,
  language: Language,
  onward: string,
  act: () => Promise<unknown>,
  again: (errors: FieldError[]) => ReactElement,
) {
  try {
    await act();
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.kind === 'not-found') throw refusal;
    const error = { field: refusal.field ?? 'main', message: sentenceOf(refusal, language) };
    return sendPage(reply, again([error]), STATUS_OF_KIND[refusal.kind]);
  }
  return reply.redirect(onward, 303);
}
