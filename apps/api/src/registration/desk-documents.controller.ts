import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import type { Actor } from '@app/identity';
import { DocumentsService } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { sendFile } from '../http/send-file.js';
import { Answers } from '../openapi/answers.js';

/** What applicants added because they were asked for it; every reading is in the log. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations/:id/documents')
export class DeskDocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  @Get(':document/file')
  @Answers(200, 'The document, to be saved (application/pdf, image/png or image/jpeg). Who read it is written down.')
  async read(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @PathId('document') document: string,
    @By() by: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.documents.read(edition, id, document, by, this.clock.now());
    return sendFile(reply, this.store, found);
  }
}
