import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { formalName, searchPersons } from '@app/people';
import { Answers } from '../openapi/answers.js';
import { PeopleSearch } from './round-table.bodies.js';
import { PeopleFound } from './round-table.views.js';

/** Whom the protocol office may put on a list of speakers: everybody whom we know. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/protocol-people')
export class ProtocolPeopleController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Answers(200, 'At most twenty people whose name or address contains the text.', PeopleFound)
  async search(@Query({ schema: PeopleSearch }) { q }: PeopleSearch): Promise<PeopleFound> {
    const people = await searchPersons(this.database, q);
    return {
      people: people.map((person) => {
        const { id, nameInOwnScript, positionTitle, organization, country } = person;
        return { id, name: formalName(person), nameInOwnScript, positionTitle, organization, country };
      }),
    };
  }
}
