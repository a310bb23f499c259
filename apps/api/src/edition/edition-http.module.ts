import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { EditionController } from './edition.controller.js';
import { EditionsController } from './editions.controller.js';
import { ListsController } from './lists.controller.js';
import { RoomsController } from './rooms.controller.js';

/** The JSON API of an edition's own data. */
@Module({
  imports: [EditionModule],
  controllers: [EditionsController, EditionController, RoomsController, ListsController],
})
export class EditionHttpModule {}
