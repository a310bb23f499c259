import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Language } from '@app/i18n';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { PERSON_TAG, ownParts } from './entry-part.js';
import { Feeds } from './feeds.js';

interface ExportRow {
  editionId: string;
  tag: string;
  language: Language;
  name: string;
  timeZone: string;
}

/**
 * Makes the bytes of one asked-for calendar file, once: a file that is ready is left alone. A failure is written on the row,
 * where the person sees it, and thrown for the queue, whose next try may still succeed.
 */
@ProcessorOf('make-calendar-export')
@Injectable()
export class CalendarExportMaker implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly feeds: Feeds,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const [wanted] = await this.database.query(
      `select x.edition_id as "editionId", x.tag, x.language, x.name, e.time_zone as "timeZone"
       from calendar_export x join edition e on e.id = x.edition_id where x.id = $1 and x.state <> 'ready'`,
      [id],
    );
    if (!wanted) return;
    try {
      await this.make(id, wanted as ExportRow);
    } catch (fault) {
      await this.noteFailure(id, fault as Error);
      throw fault;
    }
  }

  private async make(id: string, { editionId, tag, language, name, timeZone }: ExportRow): Promise<void> {
    const readers = tag.startsWith(PERSON_TAG) ? ownParts(tag.slice(PERSON_TAG.length), timeZone) : undefined;
    const { body } = await this.feeds.feedOf(tag, language, { editionId, name, readers });
    await this.database.query(
      `update calendar_export set state = 'ready', body = $2, ready_at = $3, last_error = null
       where id = $1 and state <> 'ready'`,
      [id, body, this.clock.now()],
    );
  }

  private async noteFailure(id: string, fault: Error): Promise<void> {
    await this.database.query(
      `update calendar_export set state = 'failed', last_error = $2 where id = $1 and state <> 'ready'`,
      [id, fault.message.slice(0, 500)],
    );
  }
}

const A_MINUTE = 60_000;

/** Finds files that were asked for more than a minute ago and have not been tried. */
@Sweeper('make-calendar-export')
@Injectable()
export class CalendarExportSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.database.query(
      `select id from calendar_export where state = 'requested' and requested_at < $1 and expires_at > $2
       order by requested_at limit 100`,
      [new Date(now.getTime() - A_MINUTE), now],
    );
    return rows.map((row) => row.id);
  }
}
