import { Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { AgendaPagesModule } from '../agenda/agenda-pages.module.js';
import { MyAgendaController } from './my-agenda.controller.js';
import { Stars } from './stars.js';

/** Stars, and the page of what is starred. */
@Module({
  imports: [AgendaPagesModule, CalendarModule],
  controllers: [MyAgendaController],
  providers: [Stars],
  exports: [Stars],
})
export class MyAgendaPagesModule {}
