import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { NoSuchPerson } from '@app/people';
import { knownToProtocolOnly } from '@app/roundtable';
import { readPersonConstraints, setPersonConstraint } from '@app/programme';
import { By, ThisEdition } from '../../access/requester.js';
import { SeenVersion, versionTag } from '../../http/if-match.js';
import { Answers } from '../../openapi/answers.js';
import { PersonConstraintBody, PersonConstraintList, PersonConstraintView } from './constraint.views.js';

/** When people can take part, when they are at the venue, where their clocks stand. */
@ApiTags('programme constraints')
@Controller('api/v1/editions/:edition/person-constraints')
export class PersonConstraintsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Everybody of whom something was said, by name.', PersonConstraintList)
  async list(@ThisEdition() edition: Edition): Promise<z.infer<typeof PersonConstraintList>> {
    return { people: await readPersonConstraints(this.database, edition.id) };
  }

  @Get(':personId')
  @Answers(200, 'One person; the ETag is what a change wants as If-Match.', PersonConstraintView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonConstraintView> {
    await this.mustBeKnown(personId);
    const [found] = await readPersonConstraints(this.database, edition.id, personId);
    if (!found) throw new NoSuchPerson();
    void reply.header('etag', versionTag(found.version));
    return found;
  }

  @Put(':personId')
  @Answers(200, 'What binds the person now.', PersonConstraintView)
  async set(
    @ThisEdition() edition: Edition,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Body({ schema: PersonConstraintBody }) wanted: PersonConstraintBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonConstraintView> {
    await this.mustBeKnown(personId);
    const now = this.clock.now();
    const ref = { editionId: edition.id, personId };
    const set = await inTransaction(this.database, (tx) => setPersonConstraint(tx, ref, version, wanted, by, now));
    void reply.header('etag', versionTag(set.version));
    return set;
  }

  /** Ministers whom only the protocol office knows are unknown here, as in the search. */
  private async mustBeKnown(personId: string): Promise<void> {
    if ((await knownToProtocolOnly(this.database, [personId])).has(personId)) throw new NoSuchPerson();
  }
}
