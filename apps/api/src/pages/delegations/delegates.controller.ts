import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page, type ReactElement } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import { changeDelegation, currentConsentTexts, registerDelegate, setFunction, substitute } from '@app/registration';
import { STATUS_OF_KIND } from '../../http/problem.js';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { delegateOf, TypedDelegate, untyped } from './delegate-values.js';
import { MemberPage, MinisterPage, SubstitutePage } from './delegate.pages.js';
import { AtDelegation, AtMember, type OpenDelegation, type OpenMember } from './focal-point-door.js';

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
    private readonly clock: Clock,
  ) {}

  @Get('ministers/new')
  async ministerForm(@AtDelegation() open: OpenDelegation, @Res() reply: FastifyReply) {
    const notice = await this.noticeOf(open);
    return sendPage(reply, page(MinisterPage, { ...open, notice, errors: [], typed: untyped(open.language) }));
  }

  @Post('ministers')
  async registerMinister(
    @AtDelegation() open: OpenDelegation,
    @Body({ schema: TypedDelegate }) typed: TypedDelegate,
    @Res() reply: FastifyReply,
  ) {
    const { edition, delegation, acting } = open;
    const minister = delegateOf(typed, open.language);
    const notice = await this.noticeOf(open);
    return this.answered(
      open,
      reply,
      (tx) => registerDelegate(tx, edition, delegation.id, minister, acting, this.clock.now()),
      (errors) => page(MinisterPage, { ...open, notice, errors, typed }),
    );
  }

  @Get('members/:registration')
  member(@AtMember() open: OpenMember, @Res() reply: FastifyReply) {
    return sendPage(reply, page(MemberPage, { ...open, errors: [] }));
  }

  @Post('members/:registration/function')
  async setFunction(
    @AtMember() open: OpenMember,
    @Body({ schema: FunctionForm }) form: FunctionForm,
    @Res() reply: FastifyReply,
  ) {
    return this.answered(
      open,
      reply,
      (tx) => setFunction(tx, memberOf(open, form.version), form.function, open.acting.by, this.clock.now()),
      (errors) => page(MemberPage, { ...open, errors, typed: form.function }),
    );
  }

  @Post('members/:registration/head')
  async makeHead(
    @AtMember() open: OpenMember,
    @Body({ schema: HeadForm }) { version }: HeadForm,
    @Res() reply: FastifyReply,
  ) {
    const { edition, delegation, member, acting } = open;
    const seen = { id: delegation.id, version };
    const change = { headRegistrationId: member.registrationId };
    return this.answered(
      open,
      reply,
      (tx) => changeDelegation(tx, edition.id, seen, change, acting.by, this.clock.now()),
      (errors) => page(MemberPage, { ...open, errors }),
    );
  }

  @Get('members/:registration/substitute')
  async substituteForm(@AtMember() open: OpenMember, @Res() reply: FastifyReply) {
    const typed = { ...untyped(open.language), version: open.member.version };
    return sendPage(reply, page(SubstitutePage, { ...open, notice: await this.noticeOf(open), errors: [], typed }));
  }

  @Post('members/:registration/substitute')
  async substitute(
    @AtMember() open: OpenMember,
    @Body({ schema: TypedDelegate }) typed: TypedDelegate,
    @Res() reply: FastifyReply,
  ) {
    const { edition, language, acting } = open;
    const delegate = delegateOf(typed, language);
    const notice = await this.noticeOf(open);
    return this.answered(
      open,
      reply,
      (tx) => substitute(tx, edition, memberOf(open, typed.version), delegate, acting, this.clock.now()),
      (errors) => page(SubstitutePage, { ...open, notice, errors, typed }),
    );
  }

  /** The words as they are now. */
  private async noticeOf({ edition }: OpenDelegation) {
    return (await currentConsentTexts(this.database, edition.id))['privacy-notice'];
  }

  /** To the delegation when it was done; else the form with the sentence why not, and what was typed. */
  private async answered(
    { address, language }: OpenDelegation,
    reply: FastifyReply,
    act: (tx: Transaction) => Promise<unknown>,
    again: (errors: FieldError[]) => ReactElement,
  ) {
    const refusal = await refusalOf(
      () => inTransaction(this.database, act),
      ({ kind }) => kind !== 'not-found',
    );
    if (!refusal) return reply.redirect(address, 303);
    return sendPage(reply, again([errorOf(refusal, language, 'main')]), STATUS_OF_KIND[refusal.kind]);
  }
}

function memberOf({ delegation, member }: OpenMember, version: number) {
  return { delegationId: delegation.id, id: member.registrationId, version };
}
