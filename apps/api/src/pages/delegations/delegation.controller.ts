import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { approveAsFocalPoint, membersCsv, readMembers, rejectAsFocalPoint } from '@app/registration';
import { STATUS_OF_KIND } from '../../http/problem.js';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { DelegationPage } from './delegation.page.js';
import { AtDelegation, AtMember, FocalPointDoor, type OpenDelegation, type OpenMember } from './focal-point-door.js';

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
  async show(@AtDelegation() open: OpenDelegation, @Res() reply: FastifyReply) {
    const { edition, language } = open;
    const sheet = await this.door.sheet(open);
    return sendPage(reply, page(DelegationPage, { edition, language, sheet, now: this.clock.now() }));
  }

  @Get('members.csv')
  async list(@AtDelegation() { edition, language, delegation }: OpenDelegation, @Res() reply: FastifyReply) {
    const members = await readMembers(this.database, delegation.id);
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${edition.code}-delegation.csv"`)
      .send(membersCsv(members, delegation.headRegistrationId, language));
  }

  @Post('requests/:registration/approval')
  async approve(
    @AtMember() open: OpenMember,
    @Body({ schema: Approval }) { version }: Approval,
    @Res() reply: FastifyReply,
  ) {
    return this.decided(open, undefined, reply, () =>
      approveAsFocalPoint(this.database, requestOn(open, version), open.acting.by, this.clock.now()),
    );
  }

  @Post('requests/:registration/rejection')
  async reject(
    @AtMember() open: OpenMember,
    @Body({ schema: Rejection }) { version, reason }: Rejection,
    @Res() reply: FastifyReply,
  ) {
    return this.decided(open, reason, reply, () =>
      rejectAsFocalPoint(this.database, requestOn(open, version), reason, open.acting.by, this.clock.now()),
    );
  }

  /** The page anew, or with the sentence why not and what was typed. */
  private async decided(
    open: OpenMember,
    reason: string | undefined,
    reply: FastifyReply,
    decide: () => Promise<void>,
  ) {
    const refusal = await refusalOf(decide, () => true);
    if (!refusal) return reply.redirect(open.address, 303);
    const { edition, language, member } = open;
    const { registrationId } = member;
    const sheet = await this.door.sheet(open);
    const field = refusal.field === 'reason' ? `reason-${registrationId}` : 'waiting';
    const error = { ...errorOf(refusal, language, field), field };
    const typed = reason === undefined ? undefined : { registrationId, reason };
    const props = { edition, language, sheet, error, typed, now: this.clock.now() };
    return sendPage(reply, page(DelegationPage, props), STATUS_OF_KIND[refusal.kind]);
  }
}

function requestOn({ edition, delegation, member }: OpenMember, version: number) {
  return { edition, delegationId: delegation.id, id: member.registrationId, version };
}
