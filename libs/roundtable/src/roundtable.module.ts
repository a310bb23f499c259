import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FloorRequest } from './floor-request.entity.js';
import { RoundTable } from './round-table.entity.js';

@Module({ imports: [TypeOrmModule.forFeature([RoundTable, FloorRequest])] })
export class RoundtableModule {}
