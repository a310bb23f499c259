import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionModule } from '@app/edition';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { RegistrationAddress } from './addresses/registration-address.js';
import { ApplyService } from './applying/apply.service.js';
import { InformationService } from './asking/information.service.js';
import { CorrectService } from './correcting/correct.service.js';
import { LettersAgainService } from './correcting/letters-again.service.js';
import { DraftService } from './drafting/draft.service.js';
import { DocumentsService } from './documents/documents.service.js';
import { DecideService } from './deciding/decide.service.js';
import { FocalPointTeller, UntoldFocalPoints } from './delegations/tell-focal-points.job.js';
import { BadgeDrawer } from './door/badge-drawer.js';
import { BadgesService } from './door/badges.service.js';
import { CheckInService } from './door/check-in.service.js';
import { InvitationAddress } from './inviting/invitation-address.js';
import { InvitedService } from './inviting/invited.service.js';
import { RegistrationFollowers } from './desk/duplicates/registration-followers.js';
import { MergeService } from './desk/duplicates/merge.service.js';
import { DeskJobSweep, DeskJobWorker } from './desk/bulk/desk-job.job.js';
import { WithdrawService } from './following/withdraw.service.js';
import { LinkWishAnswerer, LinkWishSweep } from './proving/link-wish.job.js';
import { ProveService } from './proving/prove.service.js';
import { LaterAnswersService } from './forms/later-answers.service.js';
import { Registration } from './registration.entity.js';
import { SwitchModeService } from './switching/switch-mode.service.js';
import { FreeSeatOffers, FreeSeatSweep } from './waiting/offer-seats.job.js';
import { OffersService } from './waiting/offers.service.js';

const SERVICES = [
  ApplyService,
  ProveService,
  DecideService,
  MergeService,
  RegistrationFollowers,
  WithdrawService,
  OffersService,
  InformationService,
  DocumentsService,
  LaterAnswersService,
  CorrectService,
  LettersAgainService,
  DraftService,
  SwitchModeService,
  CheckInService,
  BadgesService,
  BadgeDrawer,
  InvitedService,
];

/** Only the worker calls the processors and sweeps. */
@Module({
  imports: [TypeOrmModule.forFeature([Registration]), EditionModule, FilesModule, IdentityModule],
  providers: [
    ...SERVICES,
    RegistrationAddress,
    InvitationAddress,
    LinkWishAnswerer,
    LinkWishSweep,
    FreeSeatOffers,
    FreeSeatSweep,
    DeskJobWorker,
    DeskJobSweep,
    FocalPointTeller,
    UntoldFocalPoints,
  ],
  exports: SERVICES,
})
export class RegistrationModule {}
