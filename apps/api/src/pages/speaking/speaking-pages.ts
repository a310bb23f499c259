import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { keepingOf } from '@app/calendar';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { readProfile } from '@app/people';
import { type HoursOfDay, readOwnAvailability } from '@app/programme';
import { type PartRow, readMaterialsOf, readPanel, readRoleWords } from '@app/speakers';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import type { TypedAnswer } from './answer-form.js';
import type { TypedProfile } from './profile-section.js';
import type { Key } from './own-part.js';
import { SpeakingPage } from './speaking.page.js';

/** Whose page it is, in which language, and what opened it. */
export interface SpeakingVisit {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
}

/** What was typed, and what was wrong with it. */
interface Shown {
  typed?: TypedAnswer;
  typedProfile?: TypedProfile;
  typedHours?: HoursOfDay[];
  error?: FieldError;
}

/** Makes the page of an invitation: as it is, or again with what was wrong. */
@Injectable()
export class SpeakingPages {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async show(
    reply: FastifyReply,
    visit: SpeakingVisit,
    { typed, typedProfile, typedHours, error }: Shown = {},
    status = 200,
  ) {
    const { edition, part } = visit;
    const panel = await readPanel(this.database, edition.id, part.code);
    const props = {
      ...visit,
      others: panel.filter((other) => other.personId !== part.personId && isToBeNamed(other)),
      materials: await readMaterialsOf(this.database, edition.id, part.code, part.personId),
      keptBy: await keepingOf(this.database.manager, part.personId, edition.id),
      roleWords: await readRoleWords(this.database, edition.id),
      profile: await readProfile(this.database, part.personId),
      typed,
      typedProfile,
      availability: await readOwnAvailability(this.database, edition, part.personId),
      typedHours,
      error,
      now: this.clock.now(),
    };
    return sendPage(reply, page(SpeakingPage, props), status);
  }
}

/** Whom a panellist may know of: named in public, or asked and not declined. */
function isToBeNamed({ state, isPublic }: PartRow): boolean {
  return state !== 'declined' && (isPublic || state !== 'suggested');
}
