import { Module } from '@nestjs/common';
import { CalendarExports } from './calendar-exports.js';
import { Feeds } from './feeds.js';
import { CalendarExportMaker, CalendarExportSweep } from './make-export.job.js';
import { PrivateAddresses } from './private-addresses.js';
import { CalendarRenderSweep, CalendarRenderer } from './render-entries.job.js';

/** The room has no entities: it works on whole sets of rows, in SQL. Only the worker calls the processors and sweeps. */
@Module({
  providers: [
    Feeds,
    PrivateAddresses,
    CalendarExports,
    CalendarRenderer,
    CalendarRenderSweep,
    CalendarExportMaker,
    CalendarExportSweep,
  ],
  exports: [Feeds, PrivateAddresses, CalendarExports],
})
export class CalendarModule {}
