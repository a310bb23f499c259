import { Module } from '@nestjs/common';
import { AnnouncementPeopleController } from './announcement-people.controller.js';
import { AnnouncementsController } from './announcements.controller.js';
import { SecondLookController } from './second-look.controller.js';

/** The JSON API of announcements to many. */
@Module({ controllers: [AnnouncementsController, SecondLookController, AnnouncementPeopleController] })
export class AnnouncementsHttpModule {}
