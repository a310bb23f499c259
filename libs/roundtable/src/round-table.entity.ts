import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './as-number.js';
import type { ListState } from './list-state.js';

/** A session in which ministers and others take the floor by a list of speakers. */
@Entity('round_table')
export class RoundTable {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'edition_id' }) editionId: string;
  /** Unless a request has its own; one decimal. */
  @Column('numeric', { name: 'minutes_per_speaker', transformer: asNumber }) minutesPerSpeaker: number;
  /** From then on a new or changed request needs a reason. */
  @Column('timestamptz', { name: 'requests_close_at', nullable: true }) requestsCloseAt: Date | null;
  /** Until when delegations hand statements in; null: until the session begins. */
  @Column('timestamptz', { name: 'statements_close_at', nullable: true }) statementsCloseAt: Date | null;
  @Column('text', { name: 'list_state' }) listState: ListState;
  /** Counts what was given out: it rises whenever the list becomes published or final. 0: nothing was. */
  @Column('integer', { name: 'list_number' }) listNumber: number;
  /** When the list got that number. */
  @Column('timestamptz', { name: 'listed_at', nullable: true }) listedAt: Date | null;
  /** When the list, its minutes or one of its requests last changed. */
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('integer') version: number;
}
