import { remarkSentence } from '../import/remark-sentence.js';
import { timesOf } from './file-times.js';
import type { FileEntry } from './schedule-file.js';

const zone = 'Europe/Zurich';
const KEPT = / \(kept in the note\)$/;
const said = (facts: Partial<FileEntry>) => {
  const times = timesOf(
    { date: '', day: '', dayChange: '', start: '', duration: '', end: '', ...facts } as FileEntry,
    zone,
  );
  if (times.kind === 'none') return 'none';
  if (times.kind === 'unreadable') return remarkSentence(times.reason, 'en').replace(KEPT, '');
  return [
    times.startsAt.toISOString(),
    times.endsAt.toISOString(),
    ...times.mended.map((one) => remarkSentence(one, 'en')),
  ];
};

describe('the times of a file', () => {
  it('are instants where it gives an offset, else those of the clocks there', () => {
    expect([
      said({ date: '2027-07-05T09:30:00+02:00', duration: '00:45' }),
      said({ date: '2027-07-05T07:30:00Z', start: '09:30', duration: 'PT1H5M' }),
      said({ date: '2027-07-05T09:30:00', end: '2027-07-05T10:00:00+02:00' }),
      said({ day: '2027-07-05', start: '9:30', end: '10:15' }),
    ]).toEqual([
      ['2027-07-05T07:30:00.000Z', '2027-07-05T08:15:00.000Z'],
      ['2027-07-05T07:30:00.000Z', '2027-07-05T08:35:00.000Z'],
      ['2027-07-05T07:30:00.000Z', '2027-07-05T08:00:00.000Z'],
      ['2027-07-05T07:30:00.000Z', '2027-07-05T08:15:00.000Z'],
    ]);
  });

  it('go over midnight, and before the day’s change they belong to the night after', () => {
    expect([
      said({ day: '2027-07-05', start: '23:30', end: '01:00' }),
      said({ day: '2027-07-05', start: '01:15', duration: '00:30', dayChange: '06:00:00' }),
    ]).toEqual([
      ['2027-07-05T21:30:00.000Z', '2027-07-05T23:00:00.000Z'],
      [
        '2027-07-05T23:15:00.000Z',
        '2027-07-05T23:45:00.000Z',
        '01:15 is before the day’s change at 06:00: read as the night after 2027-07-05',
      ],
    ]);
  });

  it('are mended aloud: seconds, a start that contradicts its date', () => {
    expect(said({ date: '2027-07-05T09:30:15+02:00', start: '10:30', duration: '00:45:00' })).toEqual([
      '2027-07-05T07:30:00.000Z',
      '2027-07-05T08:15:00.000Z',
      'start “10:30” is not its date’s 09:30 in Europe/Zurich: the date counts',
      'seconds of the start left out',
    ]);
  });

  it('are refused with the reason', () => {
    expect([
      said({}),
      said({ date: '2027-02-30T09:30:00+02:00', duration: '00:45' }),
      said({ date: '2027-07-05T25:30:00+02:00', duration: '00:45' }),
      said({ date: 'tomorrow', duration: '00:45' }),
      said({ day: '2027-13-01', start: '09:00', duration: '00:45' }),
      said({ day: '2027-07-05', start: '99:00', duration: '00:45' }),
      said({ day: '2027-07-05', start: '09:00' }),
      said({ day: '2027-07-05', start: '09:00', duration: 'long' }),
      said({ day: '2027-07-05', start: '09:00', duration: '00:00' }),
      said({ day: '2027-07-05', start: '09:00', duration: '999:00' }),
      said({ date: '2027-07-05T09:30:00Z', end: '2027-07-05T09:00:00Z' }),
    ]).toEqual([
      'none',
      'date “2027-02-30T09:30:00+02:00” is not an instant',
      'date “2027-07-05T25:30:00+02:00” is not an instant',
      'date “tomorrow” is not an instant',
      'date “2027-13-01” is not a day',
      'start “99:00” is not a time of day',
      'it has no duration',
      'duration “long” is not understood',
      'its duration “00:00” is nothing',
      'its duration “999:00” is longer than a week',
      'its duration “2027-07-05T09:00:00Z” is nothing',
    ]);
  });
});
