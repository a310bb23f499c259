import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { ringBell } from '@app/jobs';
import { hashToken } from '@app/tokens';
import { findSubject, isKnown } from '../find-subject.js';
import type { Owner } from '../owner.js';
import { PART_COUNT } from './make-export.js';
import { ExportGone, ExportsTooOften, NothingKnown } from '../privacy.errors.js';

export interface PersonalExport {
  state: 'requested' | 'ready' | 'failed';
  /** How many of the parts are collected. */
  partsDone: number;
  parts: number;
  requestedAt: Date;
  expiresAt: Date;
}

/** Days that a made file and the link to it live. */
export const EXPORT_DAYS = 7;

const A_DAY = 24 * 3_600_000;
const A_DAY_AT_MOST = 3;

/** Files with everything about their owner: asked for, made by the worker, fetched by the link in a letter to the owner. */
@Injectable()
export class PersonalExports {
  constructor(private readonly database: DataSource) {}

  /** Asking while one is being made is that one. Refuses `privacy.nothing-known`, `privacy.exports-too-often`. */
  async request(tx: Transaction, edition: Edition, owner: Owner, now: Date): Promise<void> {
    if (!isKnown(await findSubject(tx, owner.emailKey))) throw new NothingKnown();
    const [{ count }] = await tx.query(
      `select count(*)::int as count from personal_export where email_key = $1 and requested_at > $2`,
      [owner.emailKey, new Date(now.getTime() - A_DAY)],
    );
    if (count >= A_DAY_AT_MOST) throw new ExportsTooOften();
    const [added] = await tx.query(
      `insert into personal_export (edition_id, email_key, email, language, requested_at, expires_at, parts)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (email_key) where state = 'requested' do nothing returning id`,
      [
        edition.id,
        owner.emailKey,
        owner.email,
        owner.language,
        now,
        new Date(now.getTime() + EXPORT_DAYS * A_DAY),
        PART_COUNT,
      ],
    );
    if (added) await ringBell(tx, 'make-personal-export', added.id);
  }

  /** The owner's newest that has not expired. */
  async newest(emailKey: string, now: Date): Promise<PersonalExport | undefined> {
    const [found] = await this.database.query(
      `select state, parts_done as "partsDone", parts, requested_at as "requestedAt", expires_at as "expiresAt"
       from personal_export where email_key = $1 and expires_at > $2 order by requested_at desc limit 1`,
      [emailKey, now],
    );
    return found as PersonalExport | undefined;
  }

  /** Until when the file of a link can be fetched. Refuses `privacy.export-gone`. */
  async expiryOf(token: string, now: Date): Promise<Date> {
    const [found] = await this.database.query(
      `select expires_at from personal_export where token_hash = $1 and state = 'ready' and expires_at > $2`,
      [hashToken(token), now],
    );
    if (!found) throw new ExportGone();
    return found.expires_at;
  }

  /** The file of a link: a ZIP. Refuses `privacy.export-gone`. */
  async fileOf(token: string, now: Date): Promise<Buffer> {
    await this.expiryOf(token, now);
    const [{ body }] = await this.database.query(`select body from personal_export where token_hash = $1`, [
      hashToken(token),
    ]);
    return body as Buffer;
  }
}

/** Every night. Gives how many. */
export async function removeExpiredPersonalExports(database: DataSource, now: Date): Promise<number> {
  const [, removed] = await database.query(`delete from personal_export where expires_at <= $1`, [now]);
  return removed as number;
}
