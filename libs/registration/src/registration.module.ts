import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionModule } from '@app/edition';
import { ApplyService } from './applying/apply.service.js';
import { DecideService } from './deciding/decide.service.js';
import { WithdrawService } from './following/withdraw.service.js';
import { ProveService } from './proving/prove.service.js';
import { Registration } from './registration.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Registration]), EditionModule],
  providers: [ApplyService, ProveService, DecideService, WithdrawService],
  exports: [ApplyService, ProveService, DecideService, WithdrawService],
})
export class RegistrationModule {}
