import { z } from 'zod';
import { FLOOR_ACTS, LIST_STATES, PARTS, SCREEN_KINDS, TURN_STATES } from '@app/roundtable';
import { NewPerson } from '../programme/people.views.js';

const Turn = z.object({
  id: z.string(),
  personId: z.string(),
  /** From 1, in running order; null for a request from the room that was not admitted. */
  place: z.number().int().nullable(),
  state: z.enum(TURN_STATES),
  isSeen: z.boolean(),
  part: z.enum(PARTS),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  positionTitle: z.string(),
  speaksFor: z.enum(['state', 'entity']),
  country: z.string().nullable(),
  entity: z.string(),
  /** How the name is said; empty when nobody wrote it down. */
  spokenAs: z.string(),
  /** Language code; null when nobody said. */
  speaksIn: z.string().nullable(),
  /** When a request came from the room; null for the list's own. */
  askedAt: z.date().nullable(),
  /** With what the chair added. */
  allowedSeconds: z.number(),
  /** As long as the clock does not run; null while it does. */
  spokenSeconds: z.number().nullable(),
  /** When the time is up if the clock goes on; null unless it runs. */
  timeIsUpAt: z.date().nullable(),
  /** Whether the clock of whoever speaks stands still. */
  isStopped: z.boolean(),
});
export type TurnView = z.infer<typeof Turn>;

/** Ministers' data, as every round table's. Nothing in it passes with the time: clocks count towards its instants. */
export const FloorView = z.object({
  code: z.string(),
  title: z.string(),
  titleLanguage: z.string(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  room: z.string().nullable(),
  listState: z.enum(LIST_STATES),
  listNumber: z.number().int(),
  /** Null before the floor was opened. */
  openedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  /** In running order. */
  turns: z.array(Turn),
  /** Who asked for the floor in the room and waits for the chair's word. */
  asked: z.array(Turn),
  canUndo: z.boolean(),
  /** An act wants it as If-Match: `"v3"`. 0 before the floor was opened. */
  version: z.number().int(),
});
export type FloorView = z.infer<typeof FloorView>;

export const FloorActBody = z.strictObject({
  act: z.enum(FLOOR_ACTS),
  /** Whose turn; without it whoever speaks. */
  turn: z.uuid().optional(),
  /** Of `more-time`; 30 if nothing is said. */
  seconds: z.number().int().min(5).max(600).optional(),
});
export type FloorActBody = z.infer<typeof FloorActBody>;

/** Somebody in the room who asks for the floor: a person whom we know (`personId`) or not yet (`person`). */
export const RoomRequest = z
  .strictObject({ personId: z.uuid().optional(), person: NewPerson.optional() })
  .refine(({ personId, person }) => (personId === undefined) !== (person === undefined), {
    path: ['personId'],
    error: 'roundtable:fields.person-or-id',
  });
export type RoomRequest = z.infer<typeof RoomRequest>;

export const NewScreen = z.strictObject({ kind: z.enum(SCREEN_KINDS) });
export type NewScreen = z.infer<typeof NewScreen>;

export const ScreenList = z.object({
  screens: z.array(z.object({ id: z.string(), kind: z.enum(SCREEN_KINDS), madeAt: z.date() })),
});
export type ScreenList = z.infer<typeof ScreenList>;

/** `address` is shown this once; whoever has it sees the floor until it is taken back. */
export const MadeScreen = ScreenList.extend({ address: z.string() });
export type MadeScreen = z.infer<typeof MadeScreen>;
