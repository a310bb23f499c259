import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FloorRequest } from './floor-request.entity.js';
import { RoundTable } from './round-table.entity.js';

/** For pools that are opened without Nest: the entities of this room. */
export const ROUNDTABLE_ENTITIES = [RoundTable, FloorRequest];

@Module({ imports: [TypeOrmModule.forFeature(ROUNDTABLE_ENTITIES)] })
export class RoundtableModule {}
