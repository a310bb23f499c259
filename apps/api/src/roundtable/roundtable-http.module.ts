import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { IdentityModule } from '@app/identity';
import { PaperDrawer } from '@app/pdf';
import { PeopleModule } from '@app/people';
import { ProgrammeModule } from '@app/programme';
import { RoundtableModule } from '@app/roundtable';
import { FloorScreenController } from '../pages/floor/floor-screen.controller.js';
import { HandInController } from '../pages/statements/hand-in.controller.js';
import { OrderController } from '../pages/round-table/order.controller.js';
import { FloorController } from './floor.controller.js';
import { FloorDesk } from './floor-desk.js';
import { FloorEventsController } from './floor-events.controller.js';
import { FloorFollowers } from './floor-followers.js';
import { FloorRequestsController } from './floor-requests.controller.js';
import { FloorScreensController } from './floor-screens.controller.js';
import { PlacesController } from './places.controller.js';
import { ProtocolPeopleController } from './protocol-people.controller.js';
import { RoundTableDesk } from './round-table-desk.js';
import { PapersController } from './papers.controller.js';
import { PublicStatementsController } from './public-statements.controller.js';
import { RoundTablesController } from './round-tables.controller.js';
import { StatementDesk } from './statement-desk.js';
import { StatementsController } from './statements.controller.js';

/** Round tables for protocol and secretariat: the JSON API and the printed order. */
@Module({
  imports: [RoundtableModule, PeopleModule, ProgrammeModule, EditionModule, IdentityModule],
  controllers: [
    RoundTablesController,
    FloorRequestsController,
    PlacesController,
    FloorController,
    FloorEventsController,
    FloorScreensController,
    FloorScreenController,
    ProtocolPeopleController,
    OrderController,
    StatementsController,
    PapersController,
    PublicStatementsController,
    HandInController,
  ],
  providers: [RoundTableDesk, FloorDesk, FloorFollowers, StatementDesk, PaperDrawer],
})
export class RoundtableHttpModule {}
