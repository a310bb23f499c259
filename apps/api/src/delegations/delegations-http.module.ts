import { Module } from '@nestjs/common';
import { DelegationsController } from './delegations.controller.js';
import { MandatesApiController } from './mandates.controller.js';
import { NominationsController } from './nominations.controller.js';

/** The JSON API of delegations, focal points and mandates. */
@Module({ controllers: [DelegationsController, NominationsController, MandatesApiController] })
export class DelegationsHttpModule {}
