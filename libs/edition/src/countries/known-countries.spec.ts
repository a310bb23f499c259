import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '@app/i18n';
import { describeWith, sharedData } from '../../../../test/support/surroundings.js';
import { byNameIn } from '../edition.queries.js';
import { knownCountries } from './known-countries.js';

const countries = knownCountries();
const named = (alpha2: string) => countries.find((country) => country.alpha2 === alpha2)!;

describe('the countries', () => {
  it('are the 193 Member States, two observer States and the other areas, each once', () => {
    const observers = countries.filter(({ isObserverState }) => isObserverState).map(({ alpha2 }) => alpha2);
    expect([countries.length, countries.filter(({ isUnMember }) => isUnMember).length, observers]).toEqual([
      249,
      193,
      ['VA', 'PS'],
    ]);
    for (const key of ['alpha2', 'alpha3', 'm49'] as const)
      expect(new Set(countries.map((country) => country[key])).size).toBe(249);
  });

  it('have names without articles, notes or stray blanks in six languages', () => {
    const faulty = countries.flatMap(({ alpha2, names }) =>
      LANGUAGES.filter((language) => {
        const name = names[language];
        return !name || name !== name.trim() || /\s{2}|[*_']|\((l’|la|le|les|el|los|las|the)\)/.test(name);
      }).map((language) => `${alpha2} ${language} ${names[language]}`),
    );
    expect(faulty).toEqual([]);
    const scripts = { ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u };
    for (const [language, script] of Object.entries(scripts)) {
      expect(
        countries.filter(({ names }) => !script.test(names[language as Language])).map(({ alpha2 }) => alpha2),
      ).toEqual([]);
    }
  });

  it('have the known faults of their sources mended', () => {
    expect([named('CI').names, named('TR').names, named('PS').names]).toEqual([
      {
        en: 'Côte d’Ivoire',
        fr: 'Côte d’Ivoire',
        es: 'Côte d’Ivoire',
        ru: 'Кот-д’Ивуар',
        zh: '科特迪瓦',
        ar: 'كوت ديفوار',
      },
      { en: 'Türkiye', fr: 'Türkiye', es: 'Türkiye', ru: 'Турция', zh: '土耳其', ar: 'تركيا' },
      {
        en: 'State of Palestine',
        fr: 'État de Palestine',
        es: 'Estado de Palestina',
        ru: 'Государство Палестина',
        zh: '巴勒斯坦国',
        ar: 'دولة فلسطين',
      },
    ]);
    expect([named('KP').names.en, named('KP').ituRegion, named('VA').isUnMember, named('NA').names.en]).toEqual([
      'Democratic People’s Republic of Korea',
      'ASP',
      false,
      'Namibia',
    ]);
  });

  it('are counted in six regions of ITU and five administrative regions', () => {
    const members = countries.filter(({ isUnMember }) => isUnMember);
    const count = (key: 'ituRegion' | 'administrativeRegion') => {
      const codes = [...new Set(members.map((country) => country[key]))].sort();
      return Object.fromEntries(codes.map((code) => [code, members.filter((country) => country[key] === code).length]));
    };
    expect([count('ituRegion'), count('administrativeRegion')]).toEqual([
      { AFR: 44, AMS: 35, ARB: 21, ASP: 39, CIS: 9, EUR: 45 },
      { A: 35, B: 26, C: 28, D: 54, E: 50 },
    ]);
  });

  it('are sorted as readers look them up, not by code points', () => {
    const french = byNameIn(countries, 'fr').map(({ names }) => names.fr);
    expect(french.filter((name) => /^[EÉ]/.test(name))).toEqual([
      'Égypte',
      'El Salvador',
      'Émirats arabes unis',
      'Équateur',
      'Érythrée',
      'Espagne',
      'Estonie',
      'Eswatini',
      'État de Palestine',
      'États-Unis d’Amérique',
      'Éthiopie',
    ]);
    expect(
      byNameIn(countries, 'zh')
        .slice(0, 3)
        .map(({ names }) => names.zh),
    ).toEqual(['阿尔巴尼亚', '阿尔及利亚', '阿富汗']);
  });
});

interface SharedCountry {
  alpha2: string;
  names: Record<Language, string>;
  names_unterm_short: Partial<Record<Language, string>>;
  un_member: boolean;
  itu_region: string | null;
}

describeWith(sharedData('lists/countries.json'), 'beside ../shared/data/lists/countries.json', (file) => {
  const shared = JSON.parse(readFileSync(file, 'utf8')).countries as SharedCountry[];
  const plain = (name: string) =>
    name
      .replaceAll('*', '')
      .replace(/\s*\((l'|la|le|les|el|los|las|the)\)\s*$/, '')
      .replaceAll("'", '’')
      .trim();

  it('differ from the names given there only where we mended them', () => {
    const different = shared.flatMap(({ alpha2, names, names_unterm_short: unterm }) =>
      LANGUAGES.filter((language) => plain(unterm[language] || names[language]) !== named(alpha2).names[language]).map(
        (language) => `${alpha2} ${language}`,
      ),
    );
    expect(different).toEqual([
      'AX ru',
      'AQ ru',
      'BQ ru',
      'IO ar',
      'KY ru',
      'CX ru',
      'CC ru',
      'CG zh',
      'FK en',
      'FK es',
      'FO ar',
      'TF ar',
      'CI en',
      'YT ru',
      'NL en',
      'NL fr',
      'NL es',
      'NL ru',
      'NL zh',
      'NL ar',
      'PG ru',
      'MF en',
      'SX es',
      'SJ ar',
      'TW en',
      'TW fr',
      'TW es',
      'TW ru',
      'TW zh',
      'TW ar',
      'TL ar',
      'UM ar',
    ]);
  });

  it('agree with membership and every ITU region known there', () => {
    const regions: Record<string, string> = {
      Africa: 'AFR',
      Americas: 'AMS',
      'Arab States': 'ARB',
      'Asia and the Pacific': 'ASP',
      CIS: 'CIS',
      Europe: 'EUR',
    };
    expect(
      shared.filter(
        ({ alpha2, un_member: isMember, itu_region: region }) =>
          isMember !== named(alpha2).isUnMember || (region && regions[region] !== named(alpha2).ituRegion),
      ),
    ).toEqual([]);
  });
});
