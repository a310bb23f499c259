import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { ringBell } from '@app/jobs';
import { hashToken, newToken } from '@app/tokens';
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

/** Days that a made file and the letter's link to its page live. */
export const EXPORT_DAYS = 7;

/** Minutes that the address of a file itself works; the page gives a new one as long as the file lives. */
export const DOWNLOAD_MINUTES = 10;

const A_MINUTE = 60_000;
const A_DAY = 24 * 3_600_000;
const A_DAY_AT_MOST = 3;

/** A file that can be fetched: to whose address its letter went, and until when it is kept. */
export interface ReadyExport {
  email: string;
  expiresAt: Date;
}

/**
 * Files with everything about their owner: asked for, made by the worker, announced by a letter to the owner. The letter's link opens
 * a page; only that page gives the address of the file, which works for ten minutes.
 */
@Injectable()
export class PersonalExports {
  constructor(private readonly database: DataSource) {}

  /** Asking while one is being made is that one. Refuses `privacy.nothing-known`, `privacy.exports-too-often`. */
  async request(tx: Transaction, edition: Edition, owner: Owner, now: Date): Promise<void> {
    if (!(await isKnown(tx, await findSubject(tx, owner.emailKey)))) throw new NothingKnown();
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

  /** What the letter's link is about. Refuses `privacy.export-gone`. */
  async ready(token: string, now: Date): Promise<ReadyExport> {
    const [found] = await this.database.query(
      `select email, expires_at as "expiresAt" from personal_export where token_hash = $1 and state = 'ready' and expires_at > $2`,
      [hashToken(token), now],
    );
    if (!found) throw new ExportGone();
    return found as ReadyExport;
  }

  /** The token of a new address of the file, in place of an earlier one. `token` is the letter's. Refuses `privacy.export-gone`. */
  async openDownload(token: string, now: Date): Promise<string> {
    const download = newToken();
    const [, opened] = await this.database.query(
      `update personal_export set download_hash = $3, download_until = least(expires_at, $4)
       where token_hash = $1 and state = 'ready' and expires_at > $2`,
      [hashToken(token), now, download.hash, new Date(now.getTime() + DOWNLOAD_MINUTES * A_MINUTE)],
    );
    if (opened === 0) throw new ExportGone();
    return download.token;
  }

  /** The file of such an address: a ZIP. Refuses `privacy.export-gone`. */
  async fileOf(downloadToken: string, now: Date): Promise<Buffer> {
    const [found] = await this.database.query(
      `select body from personal_export where download_hash = $1 and state = 'ready' and download_until > $2`,
      [hashToken(downloadToken), now],
    );
    if (!found) throw new ExportGone();
    return found.body as Buffer;
  }
}

/** Every night. Gives how many. */
export async function removeExpiredPersonalExports(database: DataSource, now: Date): Promise<number> {
  const [, removed] = await database.query(`delete from personal_export where expires_at <= $1`, [now]);
  return removed as number;
}
