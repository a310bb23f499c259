import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edition } from '@app/edition';
import { PublicProgrammes } from '@app/programme';
import { NothingHere } from '../access/access.errors.js';
import { ThisEdition } from '../access/requester.js';
import { KeptBytes } from '../feeds/kept-bytes.js';
import { sendKept } from '../feeds/send-kept.js';
import { Answers } from '../openapi/answers.js';
import { PublicProgrammeView, PublicSessionView, viewProgramme, viewSession } from './public-session.views.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** The released programme for everybody, kept as bytes; conditional requests cost nothing. */
@ApiTags('programme')
@Controller('api/v1/editions/:edition/sessions')
export class PublicSessionsController {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly keptBytes: KeptBytes,
  ) {}

  @Get()
  @Answers(200, 'Every session of the newest release, in the order of time.', PublicProgrammeView)
  async list(@ThisEdition() edition: Edition, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const programme = await this.programmes.programmeOf(edition.id);
    const stamp = `${programme.revision} ${edition.version}`;
    const kept = await this.keptBytes.answer(`${edition.code}/sessions.json`, stamp, () => ({
      type: JSON_TYPE,
      body: JSON.stringify(viewProgramme(programme, edition)),
      lastModified: programme.changedAt ?? undefined,
    }));
    return sendKept(request, reply, kept);
  }

  @Get(':code')
  @Answers(200, 'One session of the newest release.', PublicSessionView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const programme = await this.programmes.programmeOf(edition.id);
    const stamp = `${programme.revision} ${edition.version}`;
    const kept = await this.keptBytes.answer(`${edition.code}/sessions/${code}.json`, stamp, () => {
      const session = programme.sessions.find((known) => known.code === code);
      if (!session) throw new NothingHere();
      return { type: JSON_TYPE, body: JSON.stringify(viewSession(session, edition)) };
    });
    return sendKept(request, reply, kept);
  }
}
