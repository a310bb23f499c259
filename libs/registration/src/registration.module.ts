import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionModule } from '@app/edition';
import { IdentityModule } from '@app/identity';
import { RegistrationAddress } from './addresses/registration-address.js';
import { ApplyService } from './applying/apply.service.js';
import { DecideService } from './deciding/decide.service.js';
import { WithdrawService } from './following/withdraw.service.js';
import { LinkWishAnswerer, LinkWishSweep } from './proving/link-wish.job.js';
import { ProveService } from './proving/prove.service.js';
import { Registration } from './registration.entity.js';
import { SwitchModeService } from './switching/switch-mode.service.js';
import { FreeSeatOffers, FreeSeatSweep } from './waiting/offer-seats.job.js';
import { OffersService } from './waiting/offers.service.js';

const SERVICES = [ApplyService, ProveService, DecideService, WithdrawService, OffersService, SwitchModeService];

/** Only the worker calls the processors and sweeps. */
@Module({
  imports: [TypeOrmModule.forFeature([Registration]), EditionModule, IdentityModule],
  providers: [...SERVICES, RegistrationAddress, LinkWishAnswerer, LinkWishSweep, FreeSeatOffers, FreeSeatSweep],
  exports: SERVICES,
})
export class RegistrationModule {}
