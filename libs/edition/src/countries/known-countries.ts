import { readFileSync } from 'node:fs';
import type { Country } from '../country.entity.js';

const FILE = new URL('./countries.csv', import.meta.url);

/**
 * 193 Member States of the United Nations, two observer States and 54 areas of ISO 3166-1, from `countries.csv` beside this file
 * (fields divided by `;`, none quoted). Where its facts come from, and what we mended, stands in `docs/countries.md`.
 */
export function knownCountries(): Country[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map(countryOf);
}

function countryOf(line: string): Country {
  const [alpha2, alpha3, m49, standing, ituRegion, administrativeRegion, group, marks, en, fr, es, ru, zh, ar] =
    line.split(';');
  const is = (mark: string) => marks.split(' ').includes(mark);
  return {
    alpha2,
    alpha3,
    m49,
    names: { en, fr, es, ru, zh, ar },
    ituRegion: ituRegion || null,
    administrativeRegion: administrativeRegion || null,
    unRegionalGroup: group || null,
    isUnMember: standing === 'member',
    isObserverState: standing === 'observer',
    isLdc: is('ldc'),
    isLldc: is('lldc'),
    isSids: is('sids'),
  };
}
