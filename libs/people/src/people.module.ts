import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule, PersonsOfAccounts } from '@app/identity';
import { PersonAddress } from './person-address.js';
import { PersonFollowers } from './person-followers.js';
import { Person } from './person.entity.js';
import { PersonsByAddress } from './persons-of-accounts.js';

/** Global, since identity below needs to know whose an account is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person]), IdentityModule],
  providers: [{ provide: PersonsOfAccounts, useClass: PersonsByAddress }, PersonAddress, PersonFollowers],
  exports: [PersonsOfAccounts, PersonFollowers],
})
export class PeopleModule {}
