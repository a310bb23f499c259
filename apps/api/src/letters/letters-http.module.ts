import { Module } from '@nestjs/common';
import { LimitsModule } from '@app/limits';
import { LettersController } from './letters.controller.js';
import { LetterExamples } from './templates/letter-examples.js';
import { PreviewsController } from './templates/previews.controller.js';
import { TemplatesController } from './templates/templates.controller.js';
import { UnreachedController } from './unreached.controller.js';

/** The JSON API of letters. */
@Module({
  imports: [LimitsModule],
  controllers: [LettersController, UnreachedController, TemplatesController, PreviewsController],
  providers: [LetterExamples],
})
export class LettersHttpModule {}
