import { REGISTRATION_STATUSES } from '../registration-status.js';
import { correctedFields, mattersToDecision, mayCorrect } from './correction.rules.js';

const before = {
  givenName: 'Namgay',
  familyName: 'Tsheringma',
  organization: 'Centre for Mountain Connectivity',
  country: 'BT',
  stakeholderType: 'CS',
  language: 'en',
  answers: { kind: 'web', days: ['mon'] },
} as const;

describe('a correction', () => {
  it.each([
    ['a name', { familyName: 'Dorji' }, ['name'], true],
    ['the organization', { organization: 'Another' }, ['organization'], true],
    ['the country', { country: 'NP' }, ['country'], true],
    ['where one comes from', { stakeholderType: 'GOV' }, ['stakeholder-type'], true],
    ['an answer', { answers: { kind: 'web', days: ['tue'] } }, ['answers'], false],
    ['the language', { language: 'fr' as const }, ['language'], false],
    ['several things', { givenName: 'N.', language: 'fr' as const }, ['name', 'language'], true],
    ['nothing, the answers in another order', { answers: { days: ['mon'], kind: 'web' } }, [], false],
  ])('of %s', (_, changes, fields, matters) => {
    const changed = correctedFields(before, { ...before, ...changes });
    expect([changed, mattersToDecision(changed)]).toEqual([fields, matters]);
  });

  it('is possible while it runs, until registration closes for its way of taking part', () => {
    const edition = {
      registrationOpensAt: new Date('2027-01-01T00:00:00Z'),
      onSiteClosesAt: new Date('2027-06-01T00:00:00Z'),
      remoteClosesAt: null,
    };
    const may = (status: (typeof REGISTRATION_STATUSES)[number], mode: 'on-site' | 'remote', at: string) =>
      mayCorrect({ status, mode }, edition, new Date(at));

    expect(REGISTRATION_STATUSES.filter((status) => may(status, 'on-site', '2027-05-31T23:59:59Z'))).toEqual([
      'submitted',
      'under-review',
      'information-requested',
      'waiting',
      'offered',
      'approved',
    ]);
    expect(may('approved', 'on-site', '2027-06-01T00:00:00Z')).toBe(false);
    expect(may('approved', 'remote', '2027-06-01T00:00:00Z')).toBe(true);
  });
});
