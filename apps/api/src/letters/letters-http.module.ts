import { Module } from '@nestjs/common';
import { LettersController } from './letters.controller.js';
import { UnreachedController } from './unreached.controller.js';

/** The JSON API of letters. */
@Module({ controllers: [LettersController, UnreachedController] })
export class LettersHttpModule {}
