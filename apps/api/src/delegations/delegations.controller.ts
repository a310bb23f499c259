import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { chooseLanguage, type Language } from '@app/i18n';
import { type Actor, mandatesOf } from '@app/identity';
import {
  changeDelegation,
  delegationName,
  type DelegationInList,
  findOrAddDelegation,
  NoSuchDelegation,
  readDelegations,
  readHighLevelMembers,
  readMembers,
  revokeFocalPoint,
} from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import {
  DelegationChange,
  type DelegationInListView,
  DelegationList,
  DelegationsQuery,
  DelegationView,
  MinisterList,
  NewDelegation,
  WithReason,
} from './delegation.views.js';
import { mandateViews } from './mandate-view.js';
import { memberView } from './member-view.js';

/** The delegations of an edition: quota, head, members, focal points. */
@ApiTags('delegations')
@Controller('api/v1/editions/:edition/delegations')
export class DelegationsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Every delegation, by its name in the language of the request, with its numbers.', DelegationList)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: DelegationsQuery }) { q }: DelegationsQuery,
    @Headers('accept-language') accepts: string | undefined,
  ) {
    const language = chooseLanguage(accepts);
    const wish = { search: q, language, now: this.clock.now() };
    const delegations = await readDelegations(this.database, edition.id, wish);
    return { delegations: delegations.map((delegation) => inList(delegation, language)) };
  }

  @Get('ministers')
  @Answers(200, 'Those whom focal points registered, approved ones only, by country.', MinisterList)
  async ministers(@ThisEdition() edition: Edition) {
    const members = await readHighLevelMembers(this.database, edition.id);
    return {
      ministers: members.map(({ delegationId, country, ...member }) => ({
        ...memberView(member),
        delegationId,
        country,
      })),
    };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The delegation; the one that was there if there was one.', DelegationView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewDelegation }) of: NewDelegation,
    @By() by: Actor,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationView> {
    const { id } = await inTransaction(this.database, (tx) =>
      findOrAddDelegation(tx, edition, of, by, this.clock.now()),
    );
    return this.readNow(edition, id, chooseLanguage(accepts), reply);
  }

  @Get(':id')
  @Answers(200, 'One delegation with everybody in it. Its ETag is wanted by a change.', DelegationView)
  read(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationView> {
    return this.readNow(edition, id, chooseLanguage(accepts), reply);
  }

  @Patch(':id')
  @Answers(200, 'Changed. A quota below what is used takes nobody’s place.', DelegationView)
  async change(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @SeenVersion() version: number,
    @Body({ schema: DelegationChange }) changes: DelegationChange,
    @By() by: Actor,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationView> {
    const seen = { id, version };
    await inTransaction(this.database, (tx) => changeDelegation(tx, edition.id, seen, changes, by, this.clock.now()));
    return this.readNow(edition, id, chooseLanguage(accepts), reply);
  }

  @Post(':id/focal-points/:mandate/revocation')
  @HttpCode(200)
  @Answers(
    200,
    'The mandate counts no more; without another focal point the accreditation team decides.',
    DelegationView,
  )
  async revoke(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @PathId('mandate') mandateId: string,
    @Body({ schema: WithReason }) { reason }: WithReason,
    @By() by: Actor,
    @Headers('accept-language') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationView> {
    const what = { delegationId: id, mandateId, reason };
    await inTransaction(this.database, (tx) => revokeFocalPoint(tx, edition, what, by, this.clock.now()));
    return this.readNow(edition, id, chooseLanguage(accepts), reply);
  }

  private async readNow(
    edition: Edition,
    id: string,
    language: Language,
    reply: FastifyReply,
  ): Promise<DelegationView> {
    const now = this.clock.now();
    const delegations = await readDelegations(this.database, edition.id, { language, now });
    const delegation = delegations.find((one) => one.id === id);
    if (!delegation) throw new NoSuchDelegation();
    const mandates = (await mandatesOf(this.database, edition.id, now)).filter(({ subject }) => subject.id === id);
    void reply.header('etag', versionTag(delegation.version));
    return {
      ...inList(delegation, language),
      mandates: await mandateViews(this.database, mandates, language),
      members: (await readMembers(this.database, id)).map(memberView),
    };
  }
}

function inList(
  { editionId: _, countryNames, ...delegation }: DelegationInList,
  language: Language,
): DelegationInListView {
  return { ...delegation, title: delegationName({ ...delegation, countryNames }, language) };
}
