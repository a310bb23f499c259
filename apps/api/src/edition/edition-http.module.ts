import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { BlockersController } from './blockers.controller.js';
import { BreaksController } from './breaks.controller.js';
import { EditionController } from './edition.controller.js';
import { EditionsController } from './editions.controller.js';
import { ListsController } from './lists.controller.js';
import { RoomsController } from './rooms.controller.js';
import { WalkingTimesController } from './walking-times.controller.js';

/** The JSON API of an edition's own data. */
@Module({
  imports: [EditionModule],
  controllers: [
    EditionsController,
    EditionController,
    RoomsController,
    WalkingTimesController,
    BreaksController,
    BlockersController,
    ListsController,
  ],
})
export class EditionHttpModule {}
