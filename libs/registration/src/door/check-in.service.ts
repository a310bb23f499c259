import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type PreparedStatement, runPrepared } from '@app/database';
import type { Actor } from '@app/identity';
import { asBadgeCode } from '@app/tokens';
import { lockRegistration, moveTo } from '../move-to.js';
import { admitStatement } from './admit-statement.js';
import { CodeNoLongerValid, NobodyOfThatNumber, NoSuchCheckIn, NotApproved, TakesPartRemotely } from './door.errors.js';
import { type DoorCheckIn, type DoorPerson, type ScannedCode, verdictOn } from './door-person.js';
import { doorPerson, lookUp } from './door.queries.js';

const STATEMENT = admitStatement();

/** Whom to let in, where, and by which code if one was scanned. */
export interface Entry {
  registrationId: string;
  code?: string;
  desk: string;
}

/** Letting people in, and taking it back. */
@Injectable()
export class CheckInService {
  constructor(private readonly database: DataSource) {}

  /**
   * Lets somebody in: the registration is `attended` from now on. Whoever is inside already stays so with the first time and desk,
   * and `isNew` is false. Refuses `door.nobody`, `door.code-no-longer-valid`, `door.remote`, `door.not-approved`.
   */
  async admit(
    edition: { id: string },
    { registrationId, code, desk }: Entry,
    by: Actor,
    now: Date,
    statement: PreparedStatement = STATEMENT,
  ): Promise<{ checkIn: DoorCheckIn; isNew: boolean }> {
    const scanned = code === undefined ? null : (asBadgeCode(code) ?? code);
    const values = [registrationId, edition.id, scanned, now, by.id ?? null, by.name, desk, by.kind];
    const [entered] = await runPrepared<{ id: string }>(this.database, statement, values);
    if (entered) return { checkIn: { id: entered.id, at: now, by: by.name, desk }, isNew: true };
    return { checkIn: await this.earlierEntry(edition.id, registrationId, code), isNew: false };
  }

  /** Of whoever is inside already; else says why nobody was let in. */
  private async earlierEntry(editionId: string, registrationId: string, code?: string): Promise<DoorCheckIn> {
    const person = await doorPerson(this.database, editionId, registrationId);
    if (!person) throw new NobodyOfThatNumber();
    const verdict = verdictOn(person, code === undefined ? undefined : await this.worthOf(editionId, person, code));
    if (verdict === 'inside') return person.checkIn!;
    if (verdict === 'old-code') throw new CodeNoLongerValid();
    if (verdict === 'remote') throw new TakesPartRemotely();
    throw new NotApproved();
  }

  /** A code of somebody else counts as an old one. */
  private async worthOf(editionId: string, person: DoorPerson, code: string): Promise<ScannedCode | undefined> {
    const { people, scanned } = await lookUp(this.database, editionId, code);
    return people[0]?.id === person.id ? scanned : 'printed-anew';
  }

  /**
   * Takes a check-in back, for a wrong person or a wrong key: the registration is `approved` again. Twice is once.
   * Refuses `door.no-such-check-in`, `registration.not-possible-now`.
   */
  async undo(edition: { id: string }, checkInId: string, by: Actor, now: Date): Promise<DoorPerson> {
    const registrationId = await inTransaction(this.database, async (tx) => {
      const [entry] = await tx.query<Array<{ registration_id: string }>>(
        `select registration_id from check_in where id = $1 and edition_id = $2`,
        [checkInId, edition.id],
      );
      if (!entry) throw new NoSuchCheckIn();
      const registration = await lockRegistration(tx, entry.registration_id);
      const [, undone] = await tx.query<[unknown, number]>(
        `update check_in set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null`,
        [checkInId, now, by.name],
      );
      if (undone === 1) await moveTo(tx, registration, 'approved', { by }, now);
      return registration.id;
    });
    return (await doorPerson(this.database, edition.id, registrationId))!;
  }
}
