import type { Language } from '@app/i18n';

/** How names are made in one part of the world. All family names are invented; any likeness to somebody is chance. */
export interface Culture {
  /** Countries, ISO 3166-1, whose people here have such names. */
  countries: string[];
  /** How many chances in the draw; default: as many as countries. */
  weight?: number;
  /** Language of their letters. */
  language: Language;
  /** BCP 47 tag when they write themselves in another script than the Latin one. */
  script?: string;
  given: { f: NamePart[]; m: NamePart[] };
  /** Family names change with their bearer in some languages. */
  family: { f: NamePart[]; m: NamePart[] };
  /** Family name first, without a blank. */
  isFamilyFirst?: boolean;
}

export interface NamePart {
  latin: string;
  own?: string;
}

interface Written extends Pick<Culture, 'countries' | 'weight' | 'language' | 'script' | 'isFamilyFirst'> {
  f: string;
  m: string;
  family: string;
  familyF?: string;
}

/** Names divided by commas, with the own script after an equals sign: `Reem=ريم, Hind=هند`. */
export function culture({ f, m, family, familyF = family, ...facts }: Written): Culture {
  return {
    ...facts,
    given: { f: parts(f), m: parts(m) },
    family: { f: parts(familyF), m: parts(family) },
  };
}

function parts(list: string): NamePart[] {
  return list.split(',').map((part) => {
    const [latin, own] = part.split('=').map((text) => text.trim());
    return { latin, own };
  });
}
