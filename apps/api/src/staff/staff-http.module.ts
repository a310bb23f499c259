import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { StaffController } from './staff.controller.js';

/** The JSON API of people and roles. */
@Module({ imports: [IdentityModule], controllers: [StaffController] })
export class StaffHttpModule {}
