import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { readCategories } from '../categories/categories.queries.js';
import { poolOf } from '../categories/category.js';
import { beginDecision } from '../deciding/begin-decision.js';
import { keep, lockInEdition, moveTo, poolNameOf } from '../move-to.js';
import type { ParticipationMode, Registration } from '../registration.entity.js';
import { CategoryUnknown, NoSeatFree, NotPossibleNow } from '../registration.errors.js';
import { mustBeOpen } from '../registration.rules.js';
import { isCounted, standingOf, takeSeat, tellPool } from '../seats.js';
import { mayStillChange } from '../registration-status.js';

@Injectable()
export class SwitchModeService {
  constructor(private readonly database: DataSource) {}

  /**
   * From on site to remote or back, at the owner's wish. The new seat is taken before the old one is given back: where none is free
   * nothing changes. A proven registration is then decided on anew by the edition's rules. Doing it twice is once. `by` as in
   * `withdraw`. Refuses `registration.unknown`, `not-possible-now`, `no-seat-free`, `category-unknown` (it has no such mode) and
   * what `mustBeOpen` refuses.
   */
  async switchMode(edition: Edition, id: string, mode: ParticipationMode, now: Date, by?: Actor): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      if (registration.mode === mode) return;
      if (!mayStillChange(registration.status)) throw new NotPossibleNow();
      mustBeOpen(edition, mode, now);
      const who = by ?? bearerOf(registration);
      await changeSeat(tx, registration, mode, who, now);
      await recordSwitch(tx, registration, who, now);
      if (registration.status === 'approved') await moveTo(tx, registration, 'under-review', { by: who }, now);
      if (registration.provenAt) await beginDecision(tx, registration, edition, who, now);
      else await keep(tx, registration, now);
    });
  }
}

async function changeSeat(
  tx: Transaction,
  registration: Registration,
  mode: ParticipationMode,
  by: Actor,
  now: Date,
): Promise<void> {
  const { editionId } = registration;
  const category = (await readCategories(tx, editionId)).find(({ code }) => code === registration.category);
  if (!category?.modes.includes(mode)) throw new CategoryUnknown();
  const pool = { mode, category: poolOf(category) };
  const holdsSeat = await isCounted(tx, editionId, pool);
  if (holdsSeat && !(await takeSeat(tx, editionId, pool))) throw new NoSeatFree();
  if (registration.status === 'waiting') await moveTo(tx, registration, 'submitted', { by }, now);
  const before = standingOf(registration);
  await tellPool(tx, editionId, poolNameOf(registration), { before, after: { ...before, holdsSeat: false } });
  Object.assign(registration, { mode, seatPool: pool.category, holdsSeat, waitingSince: null, offerExpiresAt: null });
}

async function recordSwitch(tx: Transaction, { id, editionId, mode }: Registration, by: Actor, now: Date) {
  const subject = { kind: 'registration', id };
  await recordAudit(tx, { by, action: 'registration.mode-switched', subject, editionId, details: { to: mode } }, now);
}
