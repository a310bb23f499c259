import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CalendarExports, CalendarModule, Feeds, recordRelease, wholeDaysFile } from '@app/calendar';
import { ConfigModule } from '@app/config';
import { DatabaseModule, inTransaction } from '@app/database';
import { CalendarExportMaker } from '../../../libs/calendar/src/make-export.job.js';
import { CalendarRenderer } from '../../../libs/calendar/src/render-entries.job.js';
import { icalCorpus } from '../../support/ical-corpus.js';
import { icslint } from '../../support/ical-lint.js';
import { aCalendar, config } from './a-calendar.js';

it('stands up in a process and serves what its worker has made', async () => {
  const calendar = await aCalendar();
  const imports = [ConfigModule.of(config), DatabaseModule.at(calendar.url, { pool: 2 }), CalendarModule];
  const house = class {};
  Module({ imports })(house);
  const app = await NestFactory.createApplicationContext(house, { logger: false });
  const { database, editionId } = calendar;
  await inTransaction(database, (tx) => recordRelease(tx, editionId, icalCorpus(20), new Date()));

  await app.get(CalendarRenderer).run(editionId);
  const { body } = await app.get(Feeds).feedOf('programme', 'es', { editionId, name: 'Foro' });
  const missing = [app.get(CalendarExports), app.get(CalendarExportMaker)].filter((provider) => !provider);

  expect(body.toString().match(/^BEGIN:VEVENT/gm)?.length).toBe(20);
  expect(missing).toEqual([]);
  await app.close();
  await calendar.close();
});

it('writes a file of whole days that icslint finds no fault in', () => {
  const file = wholeDaysFile({
    uid: 'wsis2027@forum.example',
    sequence: 1,
    from: '2027-07-05',
    to: '2027-07-09',
    summary: 'WSIS Forum 2027; Geneva, on site',
    description: 'المنتدى '.repeat(30),
    location: 'CICG, Geneva',
    modifiedAt: new Date('2027-05-01T09:00:00.123Z'),
  });

  expect(icslint(file)).toEqual([]);
  expect(file.toString().match(/^DT.*(?=\r$)/gm)).toEqual([
    'DTSTAMP:20270501T090000Z',
    'DTSTART;VALUE=DATE:20270705',
    'DTEND;VALUE=DATE:20270710',
  ]);
});
