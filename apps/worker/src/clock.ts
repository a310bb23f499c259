import type { INestApplicationContext } from '@nestjs/common';
import { removeExpiredExports } from '@app/calendar';
import { FileStore, removeExpiredFiles, removeLooseBytes } from '@app/files';
import { forgetOldAddressChanges, noteVerification, sealAudit } from '@app/identity';
import { forgetUnproven } from '@app/consultation';
import { LostBells, type Recurring } from '@app/jobs';
import { forgetOldCounts } from '@app/limits';
import {
  eraseOldSecrets,
  forgetOldSuppressions,
  forgetRestedDomains,
  LETTER_OFFICE,
  type LetterOffice,
  letBulkGo,
} from '@app/mail';
import { watchRounds } from '@app/notices';
import { beginPurge, removeExpiredPersonalExports } from '@app/privacy';
import {
  endRunOutMandates,
  expireUnproven,
  forgetOldDrafts,
  forgetOldKeys,
  lookForDuplicates,
  passOnOffers,
  tellLaterQuestions,
  watchInvitations,
  watchQuestions,
} from '@app/registration';
import { removeExpiredImports } from '@app/programme';
import { removeExpiredLists } from '@app/reporting';
import { endOverSignUps } from '@app/signup';
import { forgetOldReplies, remindSpeakers } from '@app/speakers';
import { DataSource } from 'typeorm';

/** All recurring work of the platform, with plain times (UTC). Each turn is taken by one of all workers. */
export function recurringWork(app: INestApplicationContext): Recurring[] {
  const database = app.get(DataSource);
  const lostBells = app.get(LostBells);
  const { pace = {} } = app.get<LetterOffice>(LETTER_OFFICE, { strict: false });
  return [
    {
      name: 'ring again for lost bells',
      turn: { everySeconds: 15 },
      do: (now) => lostBells.ringAgain(now),
    },
    {
      name: 'let letters to many go, a few at a time',
      turn: { everySeconds: 1 },
      do: () => letBulkGo(database, pace),
    },
    {
      name: 'end registrations that nobody proved in 48 hours',
      turn: { everySeconds: 60 },
      do: (now) => expireUnproven(database, now),
    },
    {
      name: 'forget replies of calendars after ninety days',
      turn: { dailyAt: '03:50' },
      do: (now) => forgetOldReplies(database, now),
    },
    {
      name: 'seal the audit log',
      turn: { everySeconds: 60 },
      do: (now) => sealAudit(database, now),
    },
    {
      name: 'verify the audit log',
      turn: { dailyAt: '04:10' },
      do: (now) => noteVerification(database, now),
    },
    {
      name: 'pass unanswered offers of a seat on to the next in line',
      turn: { everySeconds: 60 },
      do: (now) => passOnOffers(database, now),
    },
    {
      name: 'free the seats in sessions of whose registration is over',
      turn: { everySeconds: 60 },
      do: (now) => endOverSignUps(database, now),
    },
    {
      name: 'remind of questions, and go on where nobody answered',
      turn: { everySeconds: 60 },
      do: (now) => watchQuestions(database, now),
    },
    {
      name: 'tell who is approved of questions that are new',
      turn: { everySeconds: 60 },
      do: (now) => tellLaterQuestions(database, now),
    },
    {
      name: 'end mandates whose last day is over',
      turn: { everySeconds: 60 },
      do: (now) => endRunOutMandates(database, now),
    },
    {
      name: 'remind of invitations, and end those that nobody answered',
      turn: { everySeconds: 60 },
      do: (now) => watchInvitations(database, now),
    },
    {
      name: 'remind of what speakers have still to do or to know',
      turn: { everySeconds: 300 }, // their times are whole hours or so; all panels are read
      do: (now) => remindSpeakers(database, now),
    },
    {
      name: 'tell of changes whose quiet time is over, and of those of today',
      turn: { everySeconds: 30 },
      do: (now) => watchRounds(database, now),
    },
    {
      name: 'look for people who registered twice',
      turn: { everySeconds: 60 },
      do: (now) => lookForDuplicates(database, now),
    },
    {
      name: 'forget idempotency keys of yesterday',
      turn: { dailyAt: '03:30' },
      do: (now) => forgetOldKeys(database, now),
    },
    {
      name: 'forget half-filled forms of two weeks ago',
      turn: { dailyAt: '03:35' },
      do: (now) => forgetOldDrafts(database, now),
    },
    {
      name: 'forget submissions that nobody proved',
      turn: { dailyAt: '03:45' },
      do: (now) => forgetUnproven(database, now),
    },
    {
      name: 'erase links of letters that failed long ago',
      turn: { dailyAt: '03:10' },
      do: (now) => eraseOldSecrets(database.manager, now),
    },
    {
      name: 'forget after a year which addresses were not reached',
      turn: { dailyAt: '03:12' },
      do: (now) => forgetOldSuppressions(database.manager, now),
    },
    {
      name: 'forget domains that take letters again',
      turn: { dailyAt: '03:13' },
      do: (now) => forgetRestedDomains(database, now),
    },
    {
      name: 'forget counts and changed addresses that are over',
      turn: { dailyAt: '03:40' },
      do: async (now) =>
        (await forgetOldCounts(database, now)) + (await forgetOldAddressChanges(database.manager, now)),
    },
    {
      name: 'remove bytes that are nobody’s',
      turn: { everySeconds: 60 },
      do: (now) => removeLooseBytes(database, app.get(FileStore, { strict: false }), now),
    },
    {
      name: 'remove files whose time is over',
      turn: { dailyAt: '03:15' },
      do: (now) => removeExpiredFiles(database, now),
    },
    {
      name: 'remove lists of registrations after a day',
      turn: { dailyAt: '03:15' },
      do: (now) => removeExpiredLists(database, now),
    },
    {
      name: 'remove schedules that were brought a day ago',
      turn: { dailyAt: '03:15' },
      do: (now) => removeExpiredImports(database, now),
    },
    {
      name: 'remove files of own data after a week',
      turn: { dailyAt: '03:25' },
      do: (now) => removeExpiredPersonalExports(database, now),
    },
    {
      name: 'remove what was kept long enough',
      turn: { dailyAt: '02:40' },
      do: (now) => beginPurge(database, now),
    },
    {
      name: 'remove expired calendar exports',
      turn: { dailyAt: '03:20' },
      do: (now) => removeExpiredExports(database, now),
    },
  ];
}
