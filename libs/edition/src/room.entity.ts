import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How chairs and tables stand. */
export const ROOM_LAYOUTS = ['theatre', 'classroom', 'boardroom', 'u-shape', 'round-tables', 'stage'] as const;
export type RoomLayout = (typeof ROOM_LAYOUTS)[number];

/** A room at the venue of one edition. */
@Entity('room')
export class Room {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'edition_id' }) editionId: string;
  /** Stands in addresses and calendar tags: `C`, `K2`. One of its kind in the edition, never changes. */
  @Column('text') code: string;
  /** As written on its door. */
  @Column('text') name: string;
  @Column('text') building: string;
  @Column('text') floor: string;
  /** Seats. */
  @Column('integer') capacity: number;
  /** Interpreters' booths: how many languages beside the floor's can be heard. */
  @Column('integer') booths: number;
  /** BCP 47 tags of the languages that its booths may be given; empty: any. */
  @Column('text', { name: 'booth_languages', array: true }) boothLanguages: string[];
  @Column('text') layout: RoomLayout;
  @Column('boolean') captioning: boolean;
  @Column('boolean') streaming: boolean;
  /** Place in lists and on the board, ascending. */
  @Column('integer') position: number;
  /** Set when the room can no longer be given to a session; its past stays. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer') version: number;
}
