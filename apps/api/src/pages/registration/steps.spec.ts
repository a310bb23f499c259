import { translator } from '@app/i18n';
import { DECIDERS, REGISTRATION_STATUSES } from '@app/registration';
import { nowKey } from './status-words.js';
import { stepsOf } from './steps.js';
import { spanInWords } from './usual-time.js';

const t = translator('en');
const at = (day: number) => new Date(Date.UTC(2027, 3, day, 8, 0));
type Facts = Parameters<typeof stepsOf>[0];

const facts = (changes: Partial<Facts> = {}): Facts => ({
  mode: 'on-site',
  status: 'under-review',
  language: 'en',
  submittedAt: at(1),
  proveBy: at(3),
  provenAt: at(1),
  decisionDueAt: at(9),
  decidedAt: null,
  endedAt: null,
  holdsSeat: true,
  offerExpiresAt: null,
  decider: 'accreditation-team',
  ...changes,
});
/** `x` done, `>` now, `-` ahead. */
const steps = (changes: Partial<Facts>) =>
  stepsOf(facts(changes), { timeZone: 'Europe/Zurich' }, t).map(
    ({ title, state }) => `${{ done: 'x', now: '>', ahead: '-' }[state]} ${title}`,
  );
const question = { answerBy: at(20) } as Facts['question'];

describe('the steps of a registration', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    [
      'not proven yet',
      { status: 'submitted', provenAt: null, decisionDueAt: null, decider: null },
      ['> Prove your address', '- Under review by the accreditation team', '- Decision'],
    ],
    ['under review by the team', {}, ['x Address proven', '> Under review by the accreditation team', '- Decision']],
    [
      'under review by a focal point',
      { decider: 'focal-point' },
      ['x Address proven', '> Under review by the focal point of your delegation', '- Decision'],
    ],
    [
      'asked',
      { status: 'information-requested', question },
      ['x Address proven', '> Your answer', '- Under review by the accreditation team'],
    ],
    [
      'in line',
      { status: 'waiting', holdsSeat: false, place: 3, decider: null },
      ['x Address proven', '> A seat on site', '- Under review by the accreditation team'],
    ],
    [
      'offered a remote place',
      { status: 'offered', mode: 'remote', offerExpiresAt: at(5), decider: null },
      ['x Address proven', '> A remote place', '- Confirmation with QR code and calendar file'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(steps(changes).slice(1, 1 + expected.length)).toEqual(expected);
  });

  it('leave out a review where nobody has to look', () => {
    expect(steps({ status: 'approved', decider: 'automatic', decidedAt: at(1) })).toEqual([
      'x Received',
      'x Address proven',
      'x Confirmation with QR code and calendar file',
      '> Badge',
    ]);
  });

  it('show the review of a remote registration that the edition looks at', () => {
    expect(steps({ mode: 'remote' }).slice(2)).toEqual([
      '> Under review by the accreditation team',
      '- Decision',
      '- Confirmation with QR code and calendar file',
      '- Joining links',
    ]);
  });

  it('end with the check-in', () => {
    expect(steps({ status: 'attended', decidedAt: at(4) }).slice(-2)).toEqual([
      'x Confirmation with QR code and calendar file',
      'x Checked in',
    ]);
  });

  it('end where it ended, and tell an unanswered offer from a missing proof', () => {
    expect(steps({ status: 'expired', endedAt: at(9) }).at(-1)).toBe('> Ended without an answer');
    expect(steps({ status: 'expired', endedAt: at(9), provenAt: null }).at(-1)).toBe('> Ended unproven');
  });

  it('and the words of the card are there for every status, decider and way of taking part', () => {
    for (const status of REGISTRATION_STATUSES)
      for (const decider of [...DECIDERS, null])
        for (const mode of ['on-site', 'remote'] as const)
          for (const provenAt of [at(1), null]) {
            if (status === 'under-review') continue;
            const key = nowKey({ status, decider, mode, provenAt });
            const values = { when: '', until: '', place: 1, hours: 48 };
            expect([t(key), t(`${key}-text`, values)]).toEqual([expect.any(String), expect.any(String)]);
          }
  });
});

describe('how long it usually takes', () => {
  it.each([
    [0.01, 'en', '1 hour'],
    [26.2, 'en', '27 hours'],
    [73, 'en', '4 days'],
    [73, 'ru', '4 дня'],
    [120, 'ar', '5 أيام'],
    [120, 'zh', '5天'],
  ] as const)('%d hours in %s is %s', (hours, language, words) => {
    expect(spanInWords(hours, language)).toBe(words);
  });
});
