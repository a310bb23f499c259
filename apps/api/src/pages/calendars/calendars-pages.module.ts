import { Module } from '@nestjs/common';
import { AgendaPagesModule } from '../agenda/agenda-pages.module.js';
import { CalendarsController } from './calendars.controller.js';

/** The page that helps to follow the Forum's calendars. */
@Module({ imports: [AgendaPagesModule], controllers: [CalendarsController] })
export class CalendarsPagesModule {}
