import { type DecidedFacts, type DecidingRule, ruleFor, STARTING_RULES } from './deciding-rule.js';

const facts = (changes: Partial<DecidedFacts> = {}): DecidedFacts => ({
  mode: 'on-site',
  category: 'participant',
  stakeholderType: 'CS',
  country: 'KE',
  wasAccredited: false,
  ...changes,
});

describe('who decides', () => {
  it.each([
    ['nobody has to look at a remote registration', { mode: 'remote', category: 'delegation' }, 'remote-is-automatic'],
    ['a delegation has its focal point', { category: 'delegation', wasAccredited: true }, 'delegation'],
    ['who was accredited before is exempt', { wasAccredited: true }, 'accredited-before'],
    ['the team looks at everybody else', {}, 'everybody-else'],
  ] as const)('%s', (_, changes, code) => {
    expect(ruleFor(STARTING_RULES, facts(changes)).code).toBe(code);
  });

  it('takes the first rule that fits, with every condition of it', () => {
    const rule = (code: string, conditions: DecidingRule['conditions']): DecidingRule => ({
      code,
      conditions,
      decider: 'accreditation-team',
      workingDays: null,
    });
    const rules = [
      rule('kenyan-companies', { countries: ['KE'], stakeholderTypes: ['PS'] }),
      rule('kenya', { countries: ['KE', 'UG'] }),
    ];

    expect(ruleFor(rules, facts({ stakeholderType: 'PS' })).code).toBe('kenyan-companies');
    expect(ruleFor(rules, facts()).code).toBe('kenya');
    expect(ruleFor(rules, facts({ country: 'FR' })).code).toBe('everybody-else');
  });
});
