import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { RoleService, staffAtWork, staffOf, StaffService, type Actor } from '@app/identity';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { NewRole, StaffList } from './staff.views.js';

/** Who works for an edition: roles are given to an address and taken away from an account. */
@ApiTags('staff')
@Controller('api/v1/editions/:edition/staff')
export class StaffController {
  constructor(
    private readonly database: DataSource,
    private readonly staff: StaffService,
    private readonly roles: RoleService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Everybody with a role in this edition, by address.', StaffList)
  list(@ThisEdition() edition: Edition): Promise<StaffList> {
    return this.listNow(edition);
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The role is given and a letter says so; everybody with a role as it is now.', StaffList)
  async invite(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewRole }) role: NewRole,
    @By() by: Actor,
  ): Promise<StaffList> {
    await inTransaction(this.database, (tx) => this.staff.invite(tx, { ...role, edition }, by, this.clock.now()));
    return this.listNow(edition);
  }

  @Delete(':accountId/roles/:role')
  @HttpCode(204)
  @Answers(204, 'The role is gone, also for sessions that are open.')
  async revoke(
    @ThisEdition() edition: Edition,
    @Param('accountId') accountId: string,
    @Param('role') role: string,
    @By() by: Actor,
  ): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      await this.mustWorkHere(tx, edition, accountId);
      await this.roles.revoke(tx, { accountId, editionId: edition.id, role }, by, this.clock.now());
    });
  }

  @Delete(':accountId/sessions')
  @HttpCode(204)
  @Answers(204, 'The account is signed out everywhere.')
  async endSessions(
    @ThisEdition() edition: Edition,
    @Param('accountId') accountId: string,
    @By() by: Actor,
  ): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      await this.mustWorkHere(tx, edition, accountId);
      await this.staff.endSessions(tx, accountId, edition.id, by, this.clock.now());
    });
  }

  /** An account without a role in this edition is none of its secretariat's business. */
  private async mustWorkHere(tx: Transaction, edition: Edition, accountId: string): Promise<void> {
    const members = await staffOf(tx, edition.id);
    if (!members.some((member) => member.accountId === accountId)) throw new NothingHere();
  }

  private async listNow(edition: Edition): Promise<StaffList> {
    const members = await staffAtWork(this.database, edition.id, this.clock.now());
    return { staff: members.map(({ accountId, ...member }) => ({ id: accountId, ...member })) };
  }
}
