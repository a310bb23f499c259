import { readReply } from './read-reply.js';

const file = (lines: string[], method = 'REPLY') =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', `METHOD:${method}`, ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (attendee: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  'UID:a@wsis-forum',
  'DTSTAMP:20270601T100000Z',
  'DTSTART:20270705T073000Z',
  'SEQUENCE:2',
  attendee,
  ...more,
  'END:VEVENT',
];
const ACCEPTS = 'ATTENDEE;PARTSTAT=ACCEPTED;CN="Ana Lima":MAILTO:Ana@people.example';

it('reads who answers what to which invitation, as programs write it', () => {
  expect(readReply(file(event(ACCEPTS, 'COMMENT:See you\\nthere')))).toEqual({
    uid: 'a@wsis-forum',
    sequence: 2,
    stamp: new Date('2027-06-01T10:00:00Z'),
    attendee: 'Ana@people.example',
    answer: 'ACCEPTED',
    comment: 'See you there',
  });
  for (const answer of ['DECLINED', 'TENTATIVE']) {
    expect(readReply(file(event(ACCEPTS.replace('ACCEPTED', answer.toLowerCase()))))).toMatchObject({ answer });
  }
});

it.each([
  ['counter-proposal', file(event(ACCEPTS), 'COUNTER')],
  ['not-a-reply', file(event(ACCEPTS), 'REQUEST')],
  ['several-events', file([...event(ACCEPTS), ...event(ACCEPTS)])],
  ['several-events', file([])],
  ['recurring', file(event(ACCEPTS, 'RRULE:FREQ=SECONDLY;BYSECOND=0,1,2;BYMINUTE=0,1,2;COUNT=1000000000'))],
  ['recurring', file(event(ACCEPTS, 'RECURRENCE-ID:20270705T073000Z'))],
  ['several-attendees', file(event(ACCEPTS, ACCEPTS))],
  ['several-attendees', file(event('COMMENT:nobody'))],
  ['delegated', file(event('ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:b@x.example":mailto:a@x.example'))],
  ['no-answer', file(event('ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.example'))],
  ['unreadable', 'hello'],
  ['unreadable', file(event(ACCEPTS)).replace('DTSTAMP:20270601T100000Z', 'DTSTAMP:soon')],
  ['unreadable', file(event(ACCEPTS)).replaceAll('END:VEVENT\r\n', '')],
  ['too-large', file(event(ACCEPTS, ...Array<string>(2_000).fill('BEGIN:VALARM\r\nEND:VALARM\r\nX-A:b')))],
  ['too-large', file(event(ACCEPTS, `COMMENT:${'a'.repeat(10_000_000)}`))],
])('leaves %s to a human', (fault, text) => {
  const before = performance.now();

  expect(readReply(text)).toEqual({ fault });
  expect(performance.now() - before).toBeLessThan(1_000);
});
