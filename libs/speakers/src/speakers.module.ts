import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { MaterialsService } from './materials/materials.service.js';
import { ProfilesService } from './profile/profiles.service.js';

@Module({
  imports: [FilesModule],
  providers: [MaterialsService, ProfilesService],
  exports: [MaterialsService, ProfilesService],
})
export class SpeakersModule {}
