import type { PersonFacts } from '@app/people';
import { seededRandom, type SeededRandom } from '../seeded-random.js';
import type { Culture, NamePart } from './culture.js';
import { domainOf, INVENTED_ORGANIZATIONS } from './invented-organizations.js';
import { LATIN_CULTURES } from './latin-cultures.js';
import { OWN_SCRIPT_CULTURES } from './own-script-cultures.js';

/** What somebody is in the demonstration; it decides on which panels they sit. */
export type Standing =
  'minister' | 'deputy' | 'regulator' | 'ambassador' | 'agency-head' | 'official' | 'expert' | 'guest';

export interface InventedPerson {
  standing: Standing;
  facts: PersonFacts & { email: string; givenName: string; familyName: string; country: string; organization: string };
}

const SEED = 20_270_705;
const COUNT: Partial<Record<Standing, number>> = {
  minister: 34,
  deputy: 14,
  regulator: 14,
  ambassador: 12,
  'agency-head': 8,
  official: 24,
  expert: 144,
};

/** Each culture as often as it has chances. */
const DRAW = [...LATIN_CULTURES, ...OWN_SCRIPT_CULTURES].flatMap((culture) =>
  Array.from({ length: culture.weight ?? culture.countries.length }, () => culture),
);

/** Two hundred and fifty people who do not exist, the same with every load, half of them women, from many countries. */
export function inventedPeople(): InventedPerson[] {
  const random = seededRandom(SEED);
  const names = new Set<string>();
  const ministers = new Set<string>();
  const people: InventedPerson[] = [];
  for (const [standing, count] of Object.entries(COUNT) as Array<[Standing, number]>) {
    for (let made = 0; made < count; made++) {
      people.push(inventOne(random, standing, made % 2 === 0 ? 'f' : 'm', names, ministers));
    }
  }
  return people;
}

function inventOne(
  random: SeededRandom,
  standing: Standing,
  gender: 'f' | 'm',
  names: Set<string>,
  ministers: Set<string>,
): InventedPerson {
  for (;;) {
    const culture = random.pick(DRAW);
    const country = random.pick(culture.countries);
    const given = random.pick(culture.given[gender]);
    const family = random.pick(culture.family[gender]);
    const name = `${given.latin} ${family.latin}`;
    if (names.has(name) || (standing === 'minister' && ministers.has(country))) continue;
    names.add(name);
    if (standing === 'minister') ministers.add(country);
    return person(random, standing, { culture, country, given, family, gender });
  }
}

interface Bearer {
  culture: Culture;
  country: string;
  given: NamePart;
  family: NamePart;
  gender: 'f' | 'm';
}

function person(random: SeededRandom, standing: Standing, bearer: Bearer): InventedPerson {
  const { culture, country, given, family, gender } = bearer;
  const work = workOf(random, standing, country);
  const local = `${plain(given.latin)}.${plain(family.latin)}`;
  return {
    standing,
    facts: {
      email: `${local}@${work.domain}`,
      courtesyTitle: titleOf(random, standing, gender),
      givenName: given.latin,
      familyName: family.latin,
      ...ownScript(culture, given, family),
      positionTitle: work.position,
      organization: work.organization,
      stakeholderType: work.type,
      country,
      gender: gender === 'f' ? 'female' : 'male',
      language: culture.language,
      isInvented: true,
    },
  };
}

function ownScript(
  culture: Culture,
  given: NamePart,
  family: NamePart,
): Pick<PersonFacts, 'nameInOwnScript' | 'ownScriptLanguage'> {
  if (!culture.script || !given.own || !family.own) return {};
  const name = culture.isFamilyFirst ? `${family.own}${given.own}` : `${given.own} ${family.own}`;
  return { nameInOwnScript: name, ownScriptLanguage: culture.script };
}

function titleOf(random: SeededRandom, standing: Standing, gender: 'f' | 'm'): string {
  const plainTitle = gender === 'f' ? 'Ms' : 'Mr';
  if (standing === 'minister' || standing === 'deputy') return random.below(5) === 0 ? 'H.E. Dr' : `H.E. ${plainTitle}`;
  if (standing === 'ambassador') return 'Amb.';
  return random.pick([plainTitle, plainTitle, plainTitle, 'Dr', standing === 'expert' ? 'Prof.' : plainTitle]);
}

interface Work {
  position: string;
  organization: string;
  type: string;
  domain: string;
}

function workOf(random: SeededRandom, standing: Standing, country: string): Work {
  const of = (organization: string, label: string, positions: string[]) => ({
    organization,
    type: 'GOV',
    domain: `${label}-${country.toLowerCase()}.example`,
    position: random.pick(positions),
  });
  if (standing === 'minister')
    return of('Ministry of Digital Affairs', 'digital', [
      'Minister of Digital Affairs',
      'Minister of Communications and Innovation',
    ]);
  if (standing === 'deputy')
    return of('Ministry of Digital Affairs', 'digital', [
      'Deputy Minister of Digital Affairs',
      'Vice Minister for Communications',
    ]);
  if (standing === 'regulator')
    return of('Communications Regulatory Authority', 'regulator', ['Chair', 'Director General']);
  if (standing === 'ambassador')
    return of('Permanent Mission', 'mission', ['Permanent Representative', 'Ambassador for Digital Affairs']);
  return civilWork(random, standing);
}

const POSITIONS = [
  'Director',
  'Programme Lead',
  'Senior Researcher',
  'Policy Officer',
  'Head of Partnerships',
  'Chief Technologist',
  'Coordinator',
];

function civilWork(random: SeededRandom, standing: Standing): Work {
  const isOfAgency = standing === 'agency-head' || standing === 'official';
  const { name, type } = random.pick(INVENTED_ORGANIZATIONS.filter((one) => (one.type === 'IO') === isOfAgency));
  return {
    organization: name,
    type,
    domain: domainOf(name),
    position: standing === 'agency-head' ? 'Secretary-General' : random.pick(POSITIONS),
  };
}

/** For an address: Latin letters and digits. */
function plain(name: string): string {
  const letters: Record<string, string> = { ı: 'i', ø: 'o', ß: 'ss' };
  return name
    .toLowerCase()
    .replace(/[ıøß]/g, (letter) => letters[letter])
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '');
}
