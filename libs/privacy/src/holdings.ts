import { ANNOUNCEMENTS_HOLDINGS } from '@app/announcements';
import { CALENDAR_HOLDINGS } from '@app/calendar';
import { CONSULTATION_HOLDINGS } from '@app/consultation';
import type { Holding } from '@app/database';
import { FILES_HOLDINGS } from '@app/files';
import { IDENTITY_HOLDINGS } from '@app/identity';
import { MAIL_HOLDINGS } from '@app/mail';
import { NOTICES_HOLDINGS } from '@app/notices';
import { PEOPLE_HOLDINGS } from '@app/people';
import { PROGRAMME_HOLDINGS } from '@app/programme';
import { REGISTRATION_HOLDINGS } from '@app/registration';
import { REPORTING_HOLDINGS } from '@app/reporting';
import { ROUNDTABLE_HOLDINGS } from '@app/roundtable';
import { SIGNUP_HOLDINGS } from '@app/signup';
import { SPEAKERS_HOLDINGS } from '@app/speakers';
import { TASKS_HOLDINGS } from '@app/tasks';
import { PRIVACY_HOLDINGS } from './personal-data.js';

/**
 * All that the platform holds of people, in the order in which it is erased: the programme first, since whoever writes it takes its
 * lock before any row; the log last, since erasing itself is written there.
 */
export const HOLDINGS: readonly Holding[] = [
  ...PROGRAMME_HOLDINGS,
  ...CONSULTATION_HOLDINGS,
  ...CALENDAR_HOLDINGS,
  ...NOTICES_HOLDINGS,
  ...ANNOUNCEMENTS_HOLDINGS,
  ...SPEAKERS_HOLDINGS,
  ...ROUNDTABLE_HOLDINGS,
  ...REPORTING_HOLDINGS,
  ...SIGNUP_HOLDINGS,
  ...REGISTRATION_HOLDINGS,
  ...FILES_HOLDINGS,
  ...TASKS_HOLDINGS,
  ...MAIL_HOLDINGS,
  ...PEOPLE_HOLDINGS,
  ...PRIVACY_HOLDINGS,
  ...IDENTITY_HOLDINGS,
];
