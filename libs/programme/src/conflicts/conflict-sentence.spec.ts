import { LANGUAGES } from '@app/i18n';
import { CONFLICT_KINDS, type ConflictKind } from './conflict-kinds.js';
import type { Conflict } from './conflict.js';
import { conflictSentence } from './conflict-sentence.js';

const first = {
  code: 'K7QM2X',
  title: 'Ethics in AI',
  startsAt: new Date('2027-07-06T07:34:00Z'),
  endsAt: new Date('2027-07-06T08:30:00Z'),
};
const second = { ...first, code: 'AB12CD', title: 'Girls in ICT', startsAt: new Date('2027-07-06T08:15:00Z') };
const both = { sessions: [first, second], from: second.startsAt, to: first.endsAt, minutes: 15 };
const one = { sessions: [first], from: first.startsAt, to: first.endsAt };
const room = { code: 'H', name: 'Room H' };
const person = { id: 'x', name: 'Ms Ada Example' };
const people = [person, { id: 'y', name: 'Mr Bo Sample' }];
const taken = { from: first.startsAt, to: second.startsAt };
const days = { startsOn: '2027-07-07', endsOn: '2027-07-09' };
const overnight = { from: new Date('2027-07-07T16:00:00Z'), to: new Date('2027-07-08T06:30:00Z') };

/** Each kind with its facts and its sentence. */
const CASES: Record<ConflictKind, [facts: Omit<Conflict, 'kind'>, what: string]> = {
  'room-twice': [
    { ...both, room },
    'Room H holds two sessions on Tuesday 6 July from 10:15 to 10:30 (15 minutes): “Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD).',
  ],
  'person-twice': [
    { ...both, person },
    'Ms Ada Example is needed in two sessions at once on Tuesday 6 July from 10:15 to 10:30 (15 minutes): “Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD).',
  ],
  'walk-too-short': [
    { ...both, person, room, otherRoom: { code: 'T', name: 'Terrace' }, minutes: 4, needs: 9 },
    'Ms Ada Example has 4 minutes on Tuesday 6 July from the end of “Ethics in AI” (K7QM2X) at 10:15 in Room H to the start of “Girls in ICT” (AB12CD) at 10:30 in Terrace; the walk takes 9 minutes.',
  ],
  'person-unavailable': [
    { ...one, person, minutes: 1, windows: [taken, overnight] },
    'Ms Ada Example cannot take part in “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, for 1 minute.',
  ],
  'person-absent': [
    { ...one, person, minutes: 15, windows: [taken] },
    'Ms Ada Example is not at the venue for 15 minutes of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30.',
  ],
  'room-blocked': [
    { ...one, room, reason: 'Council', taken, minutes: 15 },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, stands in Room H, which is taken from 09:34 to 10:15 (Council): 15 minutes too many.',
  ],
  'room-closed': [
    { ...one, room },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, stands in Room H, which was closed.',
  ],
  'outside-edition-days': [
    { ...one, days, minutes: 56 },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, lies outside the days of the edition by 56 minutes: it lasts from Wednesday 7 July 2027 to Friday 9 July 2027.',
  ],
  'kept-apart': [
    { ...both, reason: 'Same delegations' },
    '“Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD) must not run together (Same delegations), and do on Tuesday 6 July from 10:15 to 10:30 (15 minutes).',
  ],
  'over-break': [
    { ...one, names: [{ en: 'Lunch' }], taken, minutes: 15 },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, runs for 15 minutes into Lunch (09:34–10:15).',
  ],
  'room-too-small': [
    { ...one, room, has: 80, needs: 120 },
    'Room H has 80 seats; “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, is for 120 people.',
  ],
  'no-booth': [
    { ...one, room, codes: ['fr', 'ar'], lacks: ['ar'] },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, wants interpretation into French, Arabic; in Room H it would lose Arabic.',
  ],
  'no-captioning': [
    { ...one, room },
    '“Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, wants captioning; Room H has none.',
  ],
  'remote-night': [
    { ...one, person, zone: 'America/New_York', minutes: 56 },
    'Ms Ada Example takes part remotely in “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30; there it is 03:34–04:30 (America/New_York), 56 minutes of it at night.',
  ],
  'same-action-line': [
    { ...both, codes: ['C4', 'C7-EGOV'] },
    '“Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD) both belong to C4, C7-EGOV and run together on Tuesday 6 July from 10:15 to 10:30 (15 minutes).',
  ],
  'same-audience': [
    { ...both, codes: ['youth'], names: [{ en: 'Youth' }] },
    '“Ethics in AI” (K7QM2X) and “Girls in ICT” (AB12CD) are both for the same people (Youth) and run together on Tuesday 6 July from 10:15 to 10:30 (15 minutes).',
  ],
  'panel-unconfirmed': [
    { ...one, people },
    'On the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, 2 people have not accepted: Ms Ada Example, Mr Bo Sample.',
  ],
  'panel-unregistered': [
    { ...one, people: [person] },
    'On the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, one person is not registered: Ms Ada Example.',
  ],
  'panel-unaccredited': [
    { ...one, people },
    'On the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, 2 people wait for approval to come: Ms Ada Example, Mr Bo Sample.',
  ],
  'panel-gender': [
    { ...one, has: 1, of: 5, needs: 30 },
    'On the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, 1 of 5 people are of the gender that is there less; the edition asks for 30 %.',
  ],
  'panel-regions': [
    { ...one, has: 1, of: 5, needs: 2 },
    'The 5 people on the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, come from one region; the edition asks for 2.',
  ],
  'panel-stakeholders': [
    { ...one, has: 1, of: 5, needs: 2 },
    'The 5 people on the panel of “Ethics in AI” (K7QM2X), Tuesday 6 July, 09:34–10:30, come from one stakeholder group; the edition asks for 2.',
  ],
};

const wordsOf = (kind: ConflictKind, language: (typeof LANGUAGES)[number]) =>
  conflictSentence({ kind, ...CASES[kind][0] }, language, 'Europe/Zurich');

describe('a conflict in words', () => {
  it.each(CONFLICT_KINDS)('says who, where, when and by how much: %s', (kind) => {
    expect(wordsOf(kind, 'en').what).toBe(CASES[kind][1]);
  });

  it('says what to do next, with the hours at which somebody could', () => {
    expect(wordsOf('person-unavailable', 'en').next).toBe(
      'Move it to when Ms Ada Example can take part: Tuesday 6 July, 09:34–10:15; Wednesday 7 July, 18:00 – Thursday 8 July, 08:30.',
    );
    expect(wordsOf('room-twice', 'en').next).toBe('Move one of them or give it another room.');
  });

  it('keeps titles of the other direction apart in Arabic', () => {
    expect(wordsOf('room-twice', 'ar').what).toContain('«\u2068Ethics in AI\u2069» (\u2068K7QM2X\u2069)');
  });

  it.each(LANGUAGES)('names sessions, times and numbers of every kind in %s', (language) => {
    const wanting = CONFLICT_KINDS.flatMap((kind) => {
      const { what, next } = wordsOf(kind, language);
      const [{ sessions, room: where, minutes, needs }] = CASES[kind];
      const parts = [...sessions.map(({ code }) => code), where?.name, needs].filter((part) => part !== undefined);
      const numbers = minutes !== undefined && minutes > 2 ? [minutes] : [];
      const missing = [...parts, ...numbers].filter((part) => !what.includes(String(part)));
      const broken = /[{}]|undefined|null/.test(what + next) || !next;
      return missing.length > 0 || broken ? [`${kind}: ${missing.join(', ')} in “${what} ${next}”`] : [];
    });

    expect(wanting).toEqual([]);
  });
});
