import { Body, Controller, Delete, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { removePerson, setKeyPersons, setPanel, setSessionOrganizers } from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { DraftDesk } from './draft-desk.js';
import { DraftSessionView, viewDraft } from './draft-session.views.js';
import { OrganizersBody, PanelBody } from './session.bodies.js';

/** Who sits on the panel of a session, and who looks after it on the organizers' side. */
@ApiTags('programme drafts')
@Controller('api/v1/editions/:edition/draft-sessions/:code')
export class SessionPeopleController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly clock: Clock,
  ) {}

  @Put('panel')
  @Answers(
    200,
    'The session with this panel in this order. Whoever was left out disappears from public pages at once.',
    DraftSessionView,
  )
  async panel(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: PanelBody }) { seats }: PanelBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => setPanel(tx, ref, version, seats, by, now)));
  }

  @Delete('panel/:personId')
  @Answers(200, 'The session without this person, on public pages and in calendars at once.', DraftSessionView)
  async remove(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => removePerson(tx, ref, personId, by, now)));
  }

  @Put('organizers')
  @Answers(200, 'The session with these persons as its organizers.', DraftSessionView)
  async organizers(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: OrganizersBody }) { personIds }: OrganizersBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => setSessionOrganizers(tx, ref, version, personIds, by, now)));
  }

  @Put('key-persons')
  @Answers(200, 'The session with these persons as those who must be able to be there.', DraftSessionView)
  async keyPersons(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: OrganizersBody }) { personIds }: OrganizersBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => setKeyPersons(tx, ref, version, personIds, by, now)));
  }
}
