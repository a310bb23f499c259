import { Module } from '@nestjs/common';
import { RoundsFollowReleases } from '@app/notices';
import { NoticesController } from './notices.controller.js';

/** The JSON API of notices; the process that releases begins them. */
@Module({ controllers: [NoticesController], providers: [RoundsFollowReleases] })
export class NoticesHttpModule {}
