import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { readNotice } from '@app/registration';
import { type Follower, WhoFollows } from './follower.js';

const Read = z.object({ version: z.coerce.number().int().min(0).catch(0) });
type Read = z.infer<typeof Read>;

/** Whoever was registered by a focal point says that they have read what we keep. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/notice')
export class NoticeReadController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Post()
  async read(
    @WhoFollows() { edition, registration, by, address }: Follower,
    @Body({ schema: Read }) { version }: Read,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => readNotice(tx, edition, registration.id, version, now, by));
    return reply.redirect(address, 303);
  }
}
