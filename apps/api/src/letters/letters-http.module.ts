import { Module } from '@nestjs/common';
import { LettersController } from './letters.controller.js';

/** The JSON API of letters. */
@Module({ controllers: [LettersController] })
export class LettersHttpModule {}
