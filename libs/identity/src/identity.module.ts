import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity.js';
import { AccountService } from './account.service.js';
import { RoleService } from './role.service.js';
import { SignInService } from './sign-in.service.js';
import { SignedInSessions } from './signed-in-sessions.js';
import { StaffService } from './staff.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Account])],
  providers: [AccountService, RoleService, SignInService, SignedInSessions, StaffService],
  exports: [AccountService, RoleService, SignInService, SignedInSessions, StaffService],
})
export class IdentityModule {}
