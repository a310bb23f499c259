import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { RegistrationPagesModule } from '../registration/registration-pages.module.js';
import { AskAddressController } from './ask-address.controller.js';
import { DecideAddressController } from './decide-address.controller.js';
import { AskersOfAddress } from './who-asks.js';

/** Another address: asked for, confirmed, stopped. */
@Module({
  imports: [IdentityModule, RegistrationPagesModule],
  providers: [AskersOfAddress],
  controllers: [AskAddressController, DecideAddressController],
})
export class AddressPagesModule {}
