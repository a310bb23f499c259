import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { RegistrationModule } from '@app/registration';
import { LinkController } from './link.controller.js';
import { OwnRegistrationController } from './own-registration.controller.js';
import { ProveController } from './prove.controller.js';
import { RegisterController } from './register.controller.js';

/** Registering, proving, following and withdrawing, as pages. */
@Module({
  imports: [RegistrationModule, EditionModule],
  controllers: [RegisterController, ProveController, LinkController, OwnRegistrationController],
})
export class RegistrationPagesModule {}
