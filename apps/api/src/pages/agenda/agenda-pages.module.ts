import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { ProgrammeModule } from '@app/programme';
import { FilesModule } from '@app/files';
import { FeedsHttpModule } from '../../feeds/feeds-http.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaPages } from './agenda-pages.js';
import { AgendaReader } from './agenda-reader.js';
import { BrowseController } from './browse.controller.js';
import { ChangesController } from './changes.controller.js';
import { JoinController } from './join.controller.js';
import { PhotoController } from './photo.controller.js';
import { SessionController } from './session.controller.js';
import { ZoneController } from './zone.controller.js';

/** The public pages of the programme. */
@Module({
  imports: [EditionModule, ProgrammeModule, FilesModule, FeedsHttpModule],
  controllers: [
    AgendaController,
    BrowseController,
    ChangesController,
    SessionController,
    JoinController,
    ZoneController,
    PhotoController,
  ],
  providers: [AgendaReader, AgendaPages],
  exports: [AgendaReader, AgendaPages],
})
export class AgendaPagesModule {}
