import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { asNumber } from './as-number.js';
import type { SpeaksFor } from './entity-key.js';
import type { Part } from './speaking-order.js';

/** Somebody's wish to speak at a round table, for a State's delegation or another entity. */
@Entity('floor_request')
export class FloorRequest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') part: Part;
  /** A code of the edition's VIP table: `minister`, `regulator-head`. Its category is worked out when the list is read. */
  @Column('text') office: string;
  @Column('char', { length: 2, nullable: true }) country: string | null;
  @Column('text', { name: 'speaks_for' }) speaksFor: SpeaksFor;
  @Column('text') entity: string;
  @Column('text', { name: 'entity_key' }) entityKey: string;
  @Column('boolean', { name: 'present_on_site' }) presentOnSite: boolean;
  /** Whether the person comes to the edition at all: a minister who gives up the floor may still attend (R21). */
  @Column('boolean') attends: boolean;
  /** Null: the round table's minutes per speaker. */
  @Column('numeric', { nullable: true, transformer: asNumber }) minutes: number | null;
  /** How the name is said, as the delegation wrote it for the Chair: `KAR-ma len-du-PO-la`. Empty when nobody did. */
  @Column('text', { name: 'spoken_as' }) spokenAs: string;
  /** Language code in which they mean to speak, for the interpreters. */
  @Column('text', { name: 'speaks_in', nullable: true }) speaksIn: string | null;
  /** When the request reached the secretariat: the order of arrival (R23). */
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('text') state: 'requested' | 'withdrawn';
  @Column('integer') version: number;
}
