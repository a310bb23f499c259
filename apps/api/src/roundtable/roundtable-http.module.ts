import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { PeopleModule } from '@app/people';
import { RoundtableModule } from '@app/roundtable';
import { OrderController } from '../pages/round-table/order.controller.js';
import { FloorRequestsController } from './floor-requests.controller.js';
import { ProtocolPeopleController } from './protocol-people.controller.js';
import { RoundTableDesk } from './round-table-desk.js';
import { RoundTablesController } from './round-tables.controller.js';

/** Round tables for protocol and secretariat: the JSON API and the printed order. */
@Module({
  imports: [RoundtableModule, PeopleModule, EditionModule],
  controllers: [RoundTablesController, FloorRequestsController, ProtocolPeopleController, OrderController],
  providers: [RoundTableDesk],
})
export class RoundtableHttpModule {}
