import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { approveAsFocalPoint, membersCsv, readMembers, rejectAsFocalPoint } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { STATUS_OF_KIND } from '../../http/problem.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { sendPage } from '../layout/send-page.js';
import { DelegationPage } from './delegation.page.js';
import { FocalPointDoor } from './focal-point-door.js';

const version = z.coerce.number().int().min(0).catch(0);
const Approval = z.object({ version });
type Approval = z.infer<typeof Approval>;
const Rejection = z.object({ version, reason: z.string().max(2_000).catch('') });
type Rejection = z.infer<typeof Rejection>;

/** The page of a delegation's focal points, and their decisions. */
@ApiExcludeController()
@Controller(':edition/:lang/delegations/:delegation')
export class DelegationController {
  constructor(
    private readonly database: DataSource,
    private readonly door: FocalPointDoor,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Res() reply: FastifyReply,
  ) {
    const sheet = await this.door.sheet(edition, id, signedIn);
    return sendPage(reply, page(DelegationPage, { edition, language, sheet, now: this.clock.now() }));
  }

  @Get('members.csv')
  async list(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Res() reply: FastifyReply,
  ) {
    const { delegation } = await this.door.open(edition, id, signedIn);
    const members = await readMembers(this.database, id);
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${edition.code}-delegation.csv"`)
      .send(membersCsv(members, delegation.headRegistrationId, language));
  }

  @Post('requests/:registration/approval')
  async approve(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Body({ schema: Approval }) { version }: Approval,
    @Res() reply: FastifyReply,
  ) {
    const { acting } = await this.door.member(edition, id, registrationId, signedIn);
    const on = { edition, delegationId: id, id: registrationId, version };
    return this.decided(edition, language, id, signedIn, reply, registrationId, undefined, () =>
      approveAsFocalPoint(this.database, on, acting.by, this.clock.now()),
    );
  }

  @Post('requests/:registration/rejection')
  async reject(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('delegation') id: string,
    @Param('registration') registrationId: string,
    @Body({ schema: Rejection }) { version, reason }: Rejection,
    @Res() reply: FastifyReply,
  ) {
    const { acting } = await this.door.member(edition, id, registrationId, signedIn);
    const on = { edition, delegationId: id, id: registrationId, version };
    return this.decided(edition, language, id, signedIn, reply, registrationId, reason, () =>
      rejectAsFocalPoint(this.database, on, reason, acting.by, this.clock.now()),
    );
  }

  /** The page anew, or with the sentence why not and what was typed. */
  private async decided(
    edition: Edition,
    language: Language,
    id: string,
    signedIn: SignedIn,
    reply: FastifyReply,
    registrationId: string,
    reason: string | undefined,
    decide: () => Promise<void>,
  ) {
    try {
      await decide();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const sheet = await this.door.sheet(edition, id, signedIn);
      const field = refusal.field === 'reason' ? `reason-${registrationId}` : 'waiting';
      const error = { field, message: sentenceOf(refusal, language) };
      const typed = reason === undefined ? undefined : { registrationId, reason };
      const props = { edition, language, sheet, error, typed, now: this.clock.now() };
      return sendPage(reply, page(DelegationPage, props), STATUS_OF_KIND[refusal.kind]);
    }
    return reply.redirect(`/${edition.code}/${language}/delegations/${id}`, 303);
  }
}
