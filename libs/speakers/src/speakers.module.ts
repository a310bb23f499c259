import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { MaterialsService } from './materials/materials.service.js';

@Module({ imports: [FilesModule], providers: [MaterialsService], exports: [MaterialsService] })
export class SpeakersModule {}
