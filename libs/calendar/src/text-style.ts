import { LANGUAGES } from '@app/i18n';
import { calendarFile } from './calendar-file.js';
import type { CalendarEntry } from './entry.js';
import { entryText } from './entry-text.js';
import { PART_KINDS, type PartReaders } from './entry-part.js';
import { fingerprint } from './fingerprint.js';

const styles = new Map<string, string>();

/**
 * Stands for how entries are worded and written by this version of ours under this base address. It is found by writing
 * samples that use every label: a changed catalogue, renderer or address changes it, and kept texts are made anew.
 */
export function textStyle(baseUrl: string): string {
  let style = styles.get(baseUrl);
  if (!style) {
    style = fingerprint(
      samples().flatMap((sample) => LANGUAGES.map((language) => entryText(sample, language, baseUrl, READERS))),
    );
    style = fingerprint([style, calendarFile({ name: 'a', source: baseUrl }, '').toString()]);
    styles.set(baseUrl, style);
  }
  return style;
}

const READERS: PartReaders = {
  names: new Map([
    ['a', ''],
    ['b', 'b'],
  ]),
  timeZone: 'Europe/Zurich',
};

function samples(): CalendarEntry[] {
  const modes = ['on-site', 'remote', 'on-site-and-remote'] as const;
  return modes.flatMap((mode) => [
    sample({ status: 'CONFIRMED', location: 'x' }, mode, ['x']),
    sample({ status: 'CANCELLED', location: '', allDay: true }, mode, ['x', 'y']),
  ]);
}

function sample(
  change: Partial<CalendarEntry>,
  mode: 'on-site-and-remote' | 'on-site' | 'remote',
  organizers: string[],
): CalendarEntry {
  const instant = new Date('2027-07-05T00:00:00Z');
  const languages = organizers.map((_, at) => LANGUAGES[at]);
  return {
    uid: 'a',
    editionId: 'a',
    subjectId: 'a',
    sequence: 1,
    status: 'CONFIRMED',
    startsAt: instant,
    endsAt: new Date('2027-07-06T00:00:00Z'),
    allDay: false,
    location: '',
    tags: [],
    content: {
      summary: 'a, ; \\ "b"',
      description: 'a '.repeat(60),
      url: '/{lang}/a',
      organizer: { name: 'a', address: 'a@a.example' },
      facts: { organizers, languages, interpretation: languages, captioning: true, mode, joinAt: '/{lang}/a/join' },
      perLanguage: Object.fromEntries(
        LANGUAGES.map((language) => [language, { lines: ['a'], categories: ['a', 'b'] }]),
      ),
    },
    parts: PART_KINDS.flatMap((kind) =>
      ['a', 'b'].map((tag) => ({ kind, tag, startsAfter: 60, seconds: 60, title: 'a' })),
    ),
    createdAt: instant,
    modifiedAt: instant,
    ...change,
  };
}
