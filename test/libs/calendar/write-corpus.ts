import { LANGUAGES } from '@app/i18n';
import ical from 'ical-generator';
import { calendarFile } from '../../../libs/calendar/src/calendar-file.js';
import { tidyDraft } from '../../../libs/calendar/src/entry-draft.js';
import { revise } from '../../../libs/calendar/src/entry-revision.js';
import { entryText } from '../../../libs/calendar/src/entry-text.js';
import { icalCorpus } from '../../support/ical-corpus.js';

// Writes the corpus in six languages to standard output: by our own hand, or (`raw`) as ical-generator does with a zone.
const now = new Date('2027-05-01T09:00:00Z');
const edition = '11111111-1111-4111-8111-111111111111';
const entries = icalCorpus().map((draft) => revise(undefined, tidyDraft(draft), edition, now)!.after);

if (process.argv[2] === 'raw') {
  const raw = ical({ timezone: 'Europe/Zurich' });
  for (const { uid, startsAt } of entries) raw.createEvent({ id: uid, start: startsAt, stamp: now });
  process.stdout.write(raw.toString());
} else {
  for (const language of LANGUAGES) {
    const events = entries.map((entry) => entryText(entry, language, 'https://forum.example')).join('');
    process.stdout.write(calendarFile({ name: `Forum ${language}` }, events));
  }
}
