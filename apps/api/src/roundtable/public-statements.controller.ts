import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { formalName } from '@app/people';
import { PublicProgrammes } from '@app/programme';
import { readPublicStatements } from '@app/roundtable';
import { NothingHere } from '../access/access.errors.js';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { PublicStatementList } from './statement.views.js';

/** Statements that were spoken and released. */
@ApiTags('programme')
@Controller('api/v1/editions/:edition/sessions/:code/statements')
export class PublicStatementsController {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: PublicProgrammes,
  ) {}

  @Get()
  @Answers(200, 'Released statements with their checked texts; empty while all are withheld.', PublicStatementList)
  async list(@ThisEdition() edition: Edition, @Param('code') code: string): Promise<PublicStatementList> {
    const { sessions } = await this.programmes.programmeOf(edition.id);
    if (!sessions.some((session) => session.code === code)) throw new NothingHere();
    const statements = await readPublicStatements(this.database, edition.id, code);
    return {
      statements: statements.map((one) => {
        const { speaksFor, country, entity, originalLanguage, againstDelivery, quotes } = one;
        const who = {
          name: formalName(one),
          nameInOwnScript: one.nameInOwnScript ?? null,
          position: one.positionTitle,
        };
        const texts = one.texts.map(({ language, body }) => ({ language, text: body }));
        return { code: one.code, ...who, speaksFor, country, entity, originalLanguage, againstDelivery, texts, quotes };
      }),
    };
  }
}
