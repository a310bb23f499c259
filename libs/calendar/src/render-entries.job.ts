import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { editionsWithStaleTexts, renderEntries } from './render-entries.js';

/** Makes what an edition's calendars lack; the subject of the job is the edition, so a release of 300 sessions is one job. */
@ProcessorOf('render-calendar-entries')
@Injectable()
export class CalendarRenderer implements Processor {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(editionId: string): Promise<void> {
    await renderEntries(this.database, editionId, this.config.baseUrl);
  }
}

const A_MINUTE = 60_000;

/** Finds editions whose texts are behind for more than a minute: a bell was lost, or we word or write entries differently now. */
@Sweeper('render-calendar-entries')
@Injectable()
export class CalendarRenderSweep implements Sweep {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async lost(now: Date): Promise<string[]> {
    return editionsWithStaleTexts(this.database, this.config.baseUrl, new Date(now.getTime() - A_MINUTE));
  }
}
