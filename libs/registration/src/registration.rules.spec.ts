import { isOpen, mustBeOpen, proveBy } from './registration.rules.js';
import { searchable } from './searchable.js';

const edition = {
  registrationOpensAt: new Date('2027-01-11T08:00:00Z'),
  onSiteClosesAt: new Date('2027-06-04T21:00:00Z'),
  remoteClosesAt: new Date('2027-07-09T22:00:00Z'),
};
const refusalAt = (now: string, mode: 'on-site' | 'remote', of = edition) => {
  try {
    mustBeOpen(of, mode, new Date(now));
    return 'open';
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};

describe('the window of registration', () => {
  it('opens and closes to the moment, each way of taking part at its own time', () => {
    expect(refusalAt('2027-01-11T07:59:59Z', 'remote')).toBe('registration.not-open');
    expect(refusalAt('2027-01-11T08:00:00Z', 'remote')).toBe('open');
    expect(refusalAt('2027-06-04T20:59:59Z', 'on-site')).toBe('open');
    expect(refusalAt('2027-06-04T21:00:00Z', 'on-site')).toBe('registration.on-site-closed');
    expect(refusalAt('2027-06-04T21:00:00Z', 'remote')).toBe('open');
    expect(refusalAt('2027-07-09T22:00:00Z', 'remote')).toBe('registration.remote-closed');
  });

  it('is shut until somebody opens it', () => {
    expect(refusalAt('2027-03-01T00:00:00Z', 'remote', { ...edition, registrationOpensAt: null } as never)).toBe(
      'registration.not-open',
    );
    expect(isOpen({ ...edition, registrationOpensAt: null }, 'on-site', new Date('2027-03-01T00:00:00Z'))).toBe(false);
  });
});

it('leaves 48 hours to prove an address', () => {
  expect(proveBy(new Date('2027-03-27T12:00:00Z'))).toEqual(new Date('2027-03-29T12:00:00Z'));
});

it('finds names without regard to accents, case and width, in any script', () => {
  const folded = ['Émile  ÇELIK', 'Ὀδυσσεύς', 'Йорданов', 'مُحَمَّد', '張偉', 'ＷＦ２７'].map(searchable);

  expect(folded).toEqual(['emile celik', 'οδυσσευς', 'иорданов', 'محمد', '張偉', 'wf27']);
});
