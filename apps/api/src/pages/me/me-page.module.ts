import { Module } from '@nestjs/common';
import { AgendaPagesModule } from '../agenda/agenda-pages.module.js';
import { CalendarModule } from '@app/calendar';
import { IdentityModule } from '@app/identity';
import type { MeSection } from './me-section.js';
import { ME_SECTIONS, SECTIONS } from './me-sections.js';
import { MePageController } from './me-page.controller.js';

@Module({
  imports: [CalendarModule, IdentityModule, AgendaPagesModule],
  controllers: [MePageController],
  providers: [
    ...SECTIONS,
    { provide: ME_SECTIONS, useFactory: (...sections: MeSection[]) => sections, inject: [...SECTIONS] },
  ],
})
export class MePageModule {}
