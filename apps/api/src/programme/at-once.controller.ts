import { Body, Controller, Delete, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { cancelSession, restoreSession, setDocuments, setJoiningLink } from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { DraftDesk } from './draft-desk.js';
import { DraftSessionView, viewDraft } from './draft-session.views.js';
import { CancellationBody, DocumentsBody, JoiningLinkBody } from './session.bodies.js';

/** What the public sees without waiting for a release. A cancellation wants no If-Match: it is right whatever else was edited. */
@ApiTags('programme drafts')
@Controller('api/v1/editions/:edition/draft-sessions/:code')
export class AtOnceController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly clock: Clock,
  ) {}

  @Post('cancellation')
  @HttpCode(200)
  @Answers(200, 'Cancelled: struck through on public pages and cancelled in calendars, at once.', DraftSessionView)
  async cancel(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: CancellationBody }) { reason }: CancellationBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => cancelSession(tx, ref, reason, by, now)));
  }

  @Delete('cancellation')
  @Answers(200, 'No longer cancelled in the draft; the public sees it again with the next release.', DraftSessionView)
  async restore(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => restoreSession(tx, ref, by, now)));
  }

  @Put('joining-link')
  @Answers(
    200,
    'Where to join remotely; shown to panel and approved registrants from thirty minutes before.',
    DraftSessionView,
  )
  async joiningLink(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: JoiningLinkBody }) { url }: JoiningLinkBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => setJoiningLink(tx, ref, version, url, by, now)));
  }

  @Put('documents')
  @Answers(200, 'What there is to read, public at once if the session is.', DraftSessionView)
  async documents(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: DocumentsBody }) { documents }: DocumentsBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSessionView> {
    const ref = { editionId: edition.id, code };
    const now = this.clock.now();
    return viewDraft(await this.desk.change(reply, (tx) => setDocuments(tx, ref, version, documents, by, now)));
  }
}
