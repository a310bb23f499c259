import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { ringBell } from '@app/jobs';
import { ExportFailed, ExportNotReady, ExportUnknown } from './calendar.errors.js';

/** A calendar file to be made by the worker. Whether the person may have the entries of `tag` is the asker's question. */
export interface ExportRequest {
  editionId: string;
  /** The account that asks; nobody else can read the file. */
  requestedBy: string;
  /** `programme`, `person:<id>` or `organizer:<id>`. */
  tag: string;
  language: Language;
  /** What calendars will call it, in that language. */
  name: string;
  /** ASCII, ends with `.ics`. */
  fileName: string;
}

export type ExportState = 'requested' | 'ready' | 'failed';

export interface CalendarExport {
  id: string;
  name: string;
  fileName: string;
  language: Language;
  state: ExportState;
  requestedAt: Date;
  readyAt: Date | null;
  expiresAt: Date;
}

/** A made file is kept for a day: it ages as the programme moves on. */
const KEPT_FOR = 24 * 3_600_000;

const COLUMNS = `id, name, file_name as "fileName", language, state,
  requested_at as "requestedAt", ready_at as "readyAt", expires_at as "expiresAt"`;

@Injectable()
export class CalendarExports {
  constructor(private readonly database: DataSource) {}

  /** Asks for a file and returns its id. Asking again while the same one is being made returns that one. */
  async request(tx: Transaction, wish: ExportRequest, now: Date): Promise<string> {
    const [{ id }] = await tx.query(
      `insert into calendar_export (edition_id, requested_by, tag, language, name, file_name, requested_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (requested_by, edition_id, tag, language) where state = 'requested'
       do update set expires_at = excluded.expires_at returning id`,
      [
        wish.editionId,
        wish.requestedBy,
        wish.tag,
        wish.language,
        wish.name,
        wish.fileName,
        now,
        new Date(now.getTime() + KEPT_FOR),
      ],
    );
    await ringBell(tx, 'make-calendar-export', id);
    return id;
  }

  /** How far it is. Refuses `calendar.export-unknown`, also to anybody who did not ask for it. */
  async exportOf(id: string, requestedBy: string, now: Date): Promise<CalendarExport> {
    const [found] = await this.database.query(
      `select ${COLUMNS} from calendar_export where id = $1 and requested_by = $2 and expires_at > $3`,
      [id, requestedBy, now],
    );
    if (!found) throw new ExportUnknown();
    return found as CalendarExport;
  }

  /** A person's files of an edition, newest first. */
  async exportsOf(requestedBy: string, editionId: string, now: Date): Promise<CalendarExport[]> {
    return this.database.query(
      `select ${COLUMNS} from calendar_export where requested_by = $1 and edition_id = $2 and expires_at > $3
       order by requested_at desc, id`,
      [requestedBy, editionId, now],
    );
  }

  /** The bytes. Refuses `calendar.export-unknown`, `calendar.export-not-ready`, `calendar.export-failed`. */
  async fileOf(id: string, requestedBy: string, now: Date): Promise<{ fileName: string; body: Buffer }> {
    const { state, fileName } = await this.exportOf(id, requestedBy, now);
    if (state === 'requested') throw new ExportNotReady();
    if (state === 'failed') throw new ExportFailed();
    const [{ body }] = await this.database.query(`select body from calendar_export where id = $1`, [id]);
    return { fileName, body: body as Buffer };
  }
}

/** Every night: takes away the files that have expired. Returns how many. */
export async function removeExpiredExports(database: DataSource, now: Date): Promise<number> {
  const [, removed] = await database.query(`delete from calendar_export where expires_at <= $1`, [now]);
  return removed as number;
}
