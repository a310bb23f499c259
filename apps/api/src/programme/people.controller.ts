import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type AuditEntry, recordAudit, type Actor } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { findForPanel } from '@app/roundtable';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { NewPerson, PeopleQuery, PersonList, PersonView, viewPerson } from './people.views.js';

/** Whom a programme editor may put on a panel: looked up by name, added when they are new to us. */
@ApiTags('programme drafts')
@Controller('api/v1/editions/:edition/people')
export class PeopleController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(
    200,
    'At most twenty people of the edition, or of a released programme, whose name contains the text or whose address it is.',
    PersonList,
  )
  async search(
    @ThisEdition() { id }: Edition,
    @Query({ schema: PeopleQuery }) { q }: PeopleQuery,
  ): Promise<PersonList> {
    return { people: (await findForPanel(this.database, id, q)).map(viewPerson) };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The person; the one whom we knew by that address, if we did.', PersonView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewPerson }) facts: NewPerson,
    @By() by: Actor,
  ): Promise<PersonView> {
    const person = await inTransaction(this.database, async (tx) => {
      const found = await findOrAddPerson(tx, facts);
      const subject = { kind: 'person', id: found.id };
      const entry: AuditEntry = { by, action: 'people.named-for-panel', subject, editionId: edition.id };
      await recordAudit(tx, entry, this.clock.now());
      return found;
    });
    return viewPerson(person);
  }
}
