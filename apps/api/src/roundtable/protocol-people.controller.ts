import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { formalName } from '@app/people';
import { findForFloor } from '@app/roundtable';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { PeopleSearch } from './round-table.bodies.js';
import { PeopleFound } from './round-table.views.js';

/** Whom the protocol office may put on a list of speakers. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/protocol-people')
export class ProtocolPeopleController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Answers(
    200,
    'At most twenty people of the edition, or of a released programme, whose name contains the text or whose address it is.',
    PeopleFound,
  )
  async search(
    @ThisEdition() { id: edition }: Edition,
    @Query({ schema: PeopleSearch }) { q }: PeopleSearch,
  ): Promise<PeopleFound> {
    const people = await findForFloor(this.database, edition, q);
    return {
      people: people.map((person) => {
        const { id, nameInOwnScript, positionTitle, organization, country } = person;
        return { id, name: formalName(person), nameInOwnScript, positionTitle, organization, country };
      }),
    };
  }
}
