import { Global, Module } from '@nestjs/common';
import { LimitsModule } from '@app/limits';
import { ClientLimits } from './client-limits.js';

/** What the whole door needs. */
@Global()
@Module({ imports: [LimitsModule], providers: [ClientLimits], exports: [ClientLimits] })
export class AccessModule {}
