import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { RegistrationModule } from '@app/registration';
import { InvitationController } from './invitation.controller.js';
import { InvitedPages } from './invited-pages.js';
import { RegisterInvitedController } from './register-invited.controller.js';

/** What an invited person sees. */
@Module({
  imports: [RegistrationModule, EditionModule],
  providers: [InvitedPages],
  controllers: [InvitationController, RegisterInvitedController],
})
export class InvitationPagesModule {}
