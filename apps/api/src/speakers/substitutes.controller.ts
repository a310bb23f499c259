import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { Actor } from '@app/identity';
import { acceptSubstitute, mustKnowSession, nameSubstituteAsEditor, refuseSubstitute, returnSeat } from '@app/speakers';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { PanelView } from './invitation.views.js';
import { PanelOfSession } from './panel-of-session.js';

/** `language`: of the letter; left out: that of whose place it is. */
const SubstituteNamed = z.strictObject({
  courtesyTitle: z.string().max(50).optional(),
  givenName: z.string().max(500).default(''),
  familyName: z.string().max(500).default(''),
  positionTitle: z.string().max(1_000).optional(),
  organization: z.string().max(1_000).optional(),
  email: z.string().max(320),
  language: z.enum(LANGUAGES).optional(),
  reason: z.string().max(5_000).optional(),
});
type SubstituteNamed = z.infer<typeof SubstituteNamed>;

/** Why; the refusal goes to whoever named the substitute, in a letter. */
const Decision = z.strictObject({ reason: z.string().max(5_000).default('') });
type Decision = z.infer<typeof Decision>;

/** Who speaks in a panellist's place: named, accepted or refused, and back again. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/draft-sessions/:code/invitations')
export class SubstitutesController {
  constructor(
    private readonly database: DataSource,
    private readonly panels: PanelOfSession,
    private readonly clock: Clock,
  ) {}

  @Post(':personId/substitutes')
  @HttpCode(201)
  @Answers(
    201,
    'The place is the substitute’s: they are invited by letter, the first is "delegated", both calendars follow.',
    PanelView,
  )
  async name(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Body({ schema: SubstituteNamed }) facts: SubstituteNamed,
    @By() by: Actor,
  ): Promise<PanelView> {
    await mustKnowSession(this.database, edition.id, sessionCode);
    const of = { edition, sessionCode, personId, by };
    await inTransaction(this.database, (tx) => nameSubstituteAsEditor(tx, of, facts, this.clock.now()));
    return this.panels.of(edition, sessionCode);
  }

  @Post('substitutes/:substituteId/acceptance')
  @HttpCode(200)
  @Answers(200, 'A substitute whom the speaker or the organizer named takes the place.', PanelView)
  async accept(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @PathId('substituteId') id: string,
    @By() by: Actor,
  ): Promise<PanelView> {
    const of = { edition, sessionCode, id, by };
    await inTransaction(this.database, (tx) => acceptSubstitute(tx, of, this.clock.now()));
    return this.panels.of(edition, sessionCode);
  }

  @Post('substitutes/:substituteId/refusal')
  @HttpCode(200)
  @Answers(200, 'The place stays whose it was; a letter tells them why.', PanelView)
  async refuse(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @PathId('substituteId') id: string,
    @Body({ schema: Decision }) { reason }: Decision,
    @By() by: Actor,
  ): Promise<PanelView> {
    const of = { edition, sessionCode, id, by };
    await inTransaction(this.database, (tx) => refuseSubstitute(tx, of, reason, this.clock.now()));
    return this.panels.of(edition, sessionCode);
  }

  @Post('substitutes/:substituteId/return')
  @HttpCode(200)
  @Answers(
    200,
    'The place goes back to whom it was taken from, with the answer that they had; both get a letter.',
    PanelView,
  )
  async giveBack(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @PathId('substituteId') id: string,
    @Body({ schema: Decision }) { reason }: Decision,
    @By() by: Actor,
  ): Promise<PanelView> {
    const of = { edition, sessionCode, id, by };
    await inTransaction(this.database, (tx) => returnSeat(tx, of, reason, this.clock.now()));
    return this.panels.of(edition, sessionCode);
  }
}
