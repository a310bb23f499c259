import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { fileOf, FileStore } from '@app/files';
import { ownerOfPhoto, personOfPublicPhoto } from '@app/people';
import { PublicProgrammes, publicPeople } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { ThisEdition } from '../../access/requester.js';
import { sendFile } from '../../http/send-file.js';

/** A consent that is taken back reaches every reader within five minutes. */
const KEPT_BY_READERS = 'public, max-age=300';

/** Photographs of people of the released programme who agreed to their publication. */
@ApiExcludeController()
@Controller(':edition/people')
export class PhotoController {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: PublicProgrammes,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  @Get(':code/photo.jpg')
  async photo(@ThisEdition() edition: Edition, @Param('code') code: string, @Res() reply: FastifyReply) {
    const programme = await this.programmes.programmeOf(edition.id);
    const photoId = publicPeople(programme).has(code) ? programme.profiles.get(code)?.photoId : undefined;
    if (!photoId) throw new NothingHere();
    const personId = await personOfPublicPhoto(this.database, photoId);
    if (!personId) throw new NothingHere();
    const file = await fileOf(this.database, photoId, ownerOfPhoto(personId), this.clock.now());
    return sendFile(reply, this.store, file, KEPT_BY_READERS);
  }
}
