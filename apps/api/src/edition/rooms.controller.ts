import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { addRoom, changeRoom, NoSuchRoom, readRooms, type Edition, type Room } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { NewRoom, RoomPatch, RoomView, viewRoom } from './room.views.js';

const Rooms = z.object({ rooms: z.array(RoomView) });

/** The rooms of an edition's venue. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition/rooms')
export class RoomsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Open and closed rooms in the order of lists.', Rooms)
  async list(@ThisEdition() edition: Edition): Promise<z.infer<typeof Rooms>> {
    return { rooms: (await readRooms(this.database, edition.id)).map(viewRoom) };
  }

  @Get(':room')
  @Answers(200, 'One room by its code; its ETag is what a change wants as If-Match.', RoomView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('room') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomView> {
    return this.tagged(await this.find(edition, code), reply);
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The new room.', RoomView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewRoom }) draft: NewRoom,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomView> {
    const room = await inTransaction(this.database, (tx) => addRoom(tx, edition.id, draft, by, this.clock.now()));
    void reply.header('location', `/api/v1/editions/${edition.code}/rooms/${room.code}`);
    return this.tagged(room, reply);
  }

  @Patch(':room')
  @Answers(200, 'The room as it is now.', RoomView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('room') code: string,
    @Body({ schema: RoomPatch }) { isClosed, ...changes }: RoomPatch,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomView> {
    const room = await this.find(edition, code);
    const now = this.clock.now();
    const closedAt = isClosed === undefined ? undefined : isClosed ? (room.closedAt ?? now) : null;
    const changed = await inTransaction(this.database, (tx) =>
      changeRoom(tx, room.id, version, { ...changes, closedAt }, by, now),
    );
    return this.tagged(changed, reply);
  }

  private async find(edition: Edition, code: string): Promise<Room> {
    const room = (await readRooms(this.database, edition.id)).find((one) => one.code === code);
    if (!room) throw new NoSuchRoom();
    return room;
  }

  private tagged(room: Room, reply: FastifyReply): RoomView {
    void reply.header('etag', versionTag(room.version));
    return viewRoom(room);
  }
}
