import { Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { EditionModule } from '@app/edition';
import { ProgrammeModule } from '@app/programme';
import { CalendarExportsController } from './calendar-exports.controller.js';
import { FeedsController } from './feeds.controller.js';
import { ExportedSchedules } from './exported-schedules.js';
import { KeptBytes } from './kept-bytes.js';
import { PrivateFeedController } from './private-feed.controller.js';
import { ScheduleExportController } from './schedule-export.controller.js';
import { PrivateFeeds } from './private-feeds.js';
import { PublicFeeds } from './public-feeds.js';
import { ReadyAnswers } from './ready-answers.js';

/** Calendars over HTTP, and the bytes that pages and feeds are kept as. */
@Module({
  imports: [CalendarModule, EditionModule, ProgrammeModule],
  controllers: [FeedsController, PrivateFeedController, CalendarExportsController, ScheduleExportController],
  providers: [KeptBytes, PublicFeeds, PrivateFeeds, ExportedSchedules, ReadyAnswers],
  exports: [KeptBytes, ReadyAnswers],
})
export class FeedsHttpModule {}
