import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { ApiTokensController } from './api-tokens.controller.js';
import { StaffController } from './staff.controller.js';

/** The JSON API of people and roles, and of the tokens that they give to programs. */
@Module({ imports: [IdentityModule], controllers: [StaffController, ApiTokensController] })
export class StaffHttpModule {}
