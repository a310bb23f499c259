import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity.js';
import { AccountService } from './account.service.js';
import { AccountAddress } from './address/account-address.js';
import { AddressChanges } from './address/address-changes.service.js';
import { AddressFollowers } from './address/address-follower.js';
import { ApiTokens } from './api-tokens/api-tokens.service.js';
import { RoleService } from './role.service.js';
import { SignInService } from './sign-in.service.js';
import { SignedInSessions } from './signed-in-sessions.js';
import { StaffService } from './staff.service.js';
import { SignInWishAnswerer, SignInWishSweep } from './wishes/sign-in-wish.job.js';

const SERVICES = [
  AccountService,
  RoleService,
  SignInService,
  SignedInSessions,
  StaffService,
  AddressChanges,
  AddressFollowers,
  ApiTokens,
];

/** Needs PersonsOfAccounts, which the people's module provides to everybody. */
@Module({
  imports: [TypeOrmModule.forFeature([Account])],
  providers: [...SERVICES, AccountAddress, SignInWishAnswerer, SignInWishSweep],
  exports: SERVICES,
})
export class IdentityModule {}
