import { Module } from '@nestjs/common';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** Where somebody says that they want no announcements, or want them again. */
@Module({ controllers: [UnsubscribeController] })
export class AnnouncementPagesModule {}
