import { z } from 'zod';
import { ROOM_LAYOUTS, type Room } from '@app/edition';

/** A room at the venue. `closedAt` is set when it can no longer be given to a session. */
export const RoomView = z.object({
  code: z.string(),
  name: z.string(),
  building: z.string(),
  floor: z.string(),
  capacity: z.number().int(),
  booths: z.number().int(),
  /** Languages that its booths may be given; empty: any. */
  boothLanguages: z.array(z.string()),
  layout: z.enum(ROOM_LAYOUTS),
  captioning: z.boolean(),
  streaming: z.boolean(),
  position: z.number().int(),
  closedAt: z.date().nullable(),
  version: z.number().int(),
});
export type RoomView = z.infer<typeof RoomView>;

export function viewRoom(room: Room): RoomView {
  const { id: _, editionId: _edition, ...view } = room;
  return view;
}

const Seats = z.number({ error: 'edition:refusals.room-capacity-unusable' });
const Booths = z.number({ error: 'edition:refusals.room-booths-unusable' });

const equipment = {
  building: z.string().trim().max(120).optional(),
  floor: z.string().trim().max(40).optional(),
  booths: Booths.optional(),
  boothLanguages: z.array(z.string().trim().max(40)).max(40).optional(),
  layout: z.enum(ROOM_LAYOUTS).optional(),
  captioning: z.boolean().optional(),
  streaming: z.boolean().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
};

export const NewRoom = z.strictObject({
  code: z.string().trim().max(60),
  name: z.string().trim().max(120),
  capacity: Seats,
  ...equipment,
});
export type NewRoom = z.infer<typeof NewRoom>;

export const RoomPatch = z.strictObject({
  name: z.string().trim().max(120).optional(),
  capacity: Seats.optional(),
  ...equipment,
  /** True closes the room now, false opens it again. */
  isClosed: z.boolean().optional(),
});
export type RoomPatch = z.infer<typeof RoomPatch>;
