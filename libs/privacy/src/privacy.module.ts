import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { TasksModule } from '@app/tasks';
import { ErasureSweep, PersonEraser } from './erasing/erase-person.job.js';
import { ExportsFollowAddress } from './exporting/exports-follow-address.js';
import { PersonalExportMaker, PersonalExportSweep } from './exporting/make-export.job.js';
import { PurgeWork } from './keeping/purge.js';
import { PersonalExports } from './exporting/personal-exports.js';

/** The room has no entities; it works through what the other rooms hold. Only the worker calls the processors and sweeps. */
@Module({
  imports: [FilesModule, IdentityModule, TasksModule],
  providers: [
    PersonalExports,
    ExportsFollowAddress,
    PersonalExportMaker,
    PersonalExportSweep,
    PurgeWork,
    PersonEraser,
    ErasureSweep,
  ],
  exports: [PersonalExports],
})
export class PrivacyModule {}
