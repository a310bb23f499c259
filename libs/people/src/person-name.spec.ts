import { COURTESY_TITLES, courtesyTitleOf } from './courtesy-title.js';
import { formalName, shownName } from './person-name.js';
import { tidy, tidyFacts } from './person.rules.js';

describe('a name', () => {
  it('is shown as its bearer writes it, with the Latin form beside it', () => {
    const reem = {
      courtesyTitle: 'Ms',
      givenName: 'Reem',
      familyName: 'Al-Qadi',
      nameInOwnScript: 'السيدة ريم القاضي',
      ownScriptLanguage: 'ar',
    };
    expect(shownName(reem)).toEqual({ name: 'السيدة ريم القاضي', lang: 'ar', also: 'Ms Reem Al-Qadi' });
  });

  it('is shown once when it is written in Latin letters, with title and without a family name alike', () => {
    const ilinca = { courtesyTitle: 'H.E. Ms', givenName: 'Ilinca', familyName: 'Varodeanu' };
    expect([shownName(ilinca), formalName({ courtesyTitle: '', givenName: 'Suharjo', familyName: '' })]).toEqual([
      { name: 'H.E. Ms Ilinca Varodeanu' },
      'Suharjo',
    ]);
  });
});

describe('courtesyTitleOf', () => {
  it('reads the spellings that were seen on agenda pages', () => {
    const typed = [
      'H.E. Mr.',
      'HE Ms.',
      'H.E Dr',
      'Mr. Amb.',
      'Ambassador',
      'Professor',
      'DR.',
      'eng',
      '',
      ' H.E.  Mrs. ',
      'H.E. Prof.',
    ];
    expect(typed.map(courtesyTitleOf)).toEqual([
      'H.E. Mr',
      'H.E. Ms',
      'H.E. Dr',
      'Amb.',
      'Amb.',
      'Prof.',
      'Dr',
      'Eng.',
      '',
      'H.E. Mrs',
      'H.E. Professor',
    ]);
  });

  it('knows itself and refuses what the list lacks', () => {
    expect(COURTESY_TITLES.map(courtesyTitleOf)).toEqual([...COURTESY_TITLES]);
    expect(['Sir', 'Her Majesty', 'Chief', 'Mr and Mrs'].map(courtesyTitleOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('keeps names free of marks that turn the line around, and composed', () => {
  expect([tidy('  Zoe\u0301 \u202Egnow\u202C\n Smith '), tidy('محمد\u200f علي'), tidy('می\u200cخواهم')]).toEqual([
    'Zoé gnow Smith',
    'محمد علي',
    'می\u200cخواهم',
  ]);
});

it('says which text is too long, and which title is unknown', () => {
  expect(() => tidyFacts({ organization: 'x'.repeat(301) })).toThrow(
    expect.objectContaining({ code: 'people.text-too-long', field: 'organization' }),
  );
  expect(() => tidyFacts({ courtesyTitle: 'Sir' })).toThrow(
    expect.objectContaining({ code: 'people.title-unknown', field: 'courtesyTitle' }),
  );
});
