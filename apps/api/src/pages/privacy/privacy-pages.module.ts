import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { PrivacyModule } from '@app/privacy';
import { DataOwnerPipe } from './data-owner.js';
import { ErasureController } from './erasure.controller.js';
import { MyDataController } from './my-data.controller.js';
import { NoticeController } from './notice.controller.js';

/** What we keep and why, one's own data, the public list. */
@Module({
  imports: [EditionModule, PrivacyModule],
  controllers: [NoticeController, MyDataController, ErasureController],
  providers: [DataOwnerPipe],
})
export class PrivacyPagesModule {}
