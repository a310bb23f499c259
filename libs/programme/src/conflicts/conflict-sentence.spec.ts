import { LANGUAGES } from '@app/i18n';
import type { Conflict } from './conflict.js';
import { conflictSentence } from './conflict-sentence.js';

const first = {
  code: 'K7QM2X',
  title: 'Ethics in AI',
  startsAt: new Date('2027-07-06T07:34:00Z'),
  endsAt: new Date('2027-07-06T08:30:00Z'),
};
const second = { ...first, code: 'AB12CD', title: 'Girls in ICT', startsAt: new Date('2027-07-06T08:15:00Z') };
const overlap = {
  sessions: [first, second] as [typeof first, typeof second],
  from: second.startsAt,
  to: first.endsAt,
  minutes: 15,
};

const conflicts: Conflict[] = [
  { kind: 'room-twice', room: { code: 'H', name: 'Room H' }, ...overlap },
  { kind: 'person-twice', person: { id: 'x', name: 'Ms Ada Example' }, ...overlap },
  { kind: 'outside-edition-days', session: first, startsOn: '2027-07-07', endsOn: '2027-07-09', minutes: 56 },
  { kind: 'room-closed', session: first, room: { code: 'H', name: 'Room H' } },
];

describe('a conflict in words', () => {
  it('keeps titles of the other direction apart in Arabic', () => {
    const { what } = conflictSentence(conflicts[0], 'ar', 'Europe/Zurich');

    expect(what).toContain('«\u2068Ethics in AI\u2069» (\u2068K7QM2X\u2069)');
  });

  it('says who, where, when, by how much, and what to do next', () => {
    expect(conflicts.map((conflict) => conflictSentence(conflict, 'en', 'Europe/Zurich'))).toEqual([
      {
        what: 'Room H holds two sessions on Tuesday 6 July from 10:15 to 10:30 (15 minutes): “Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD).',
        next: 'Move one of them or give it another room.',
      },
      {
        what: 'Ms Ada Example sits on two panels on Tuesday 6 July from 10:15 to 10:30 (15 minutes): “Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD).',
        next: 'Move one of the sessions, or take Ms Ada Example off one of the panels.',
      },
      {
        what: '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, lies outside the days of the edition by 56 minutes: it lasts from Wednesday 7 July 2027 to Friday 9 July 2027.',
        next: 'Move it to a day of the edition.',
      },
      {
        what: '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, stands in Room H, which was closed.',
        next: 'Give it another room.',
      },
    ]);
  });

  it.each(LANGUAGES)('names both sessions and both times in %s', (language) => {
    const { what } = conflictSentence(conflicts[0], language, 'Europe/Zurich');

    for (const part of ['Room H', 'K7QM2X', 'AB12CD', '10:15', '10:30', '15']) expect(what).toContain(part);
  });
});
