import { useCategories, useCountries, useVocabulary } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { Dimension } from './figure-table';

const GENDERS = ['female', 'male', 'other'] as const;

/** What the keys of a dimension are called in the language of the page. */
export function useNameOfFigure(dimension: Dimension): (key: string) => string {
  const { t, formats } = useWords();
  const countries = useCountries();
  const categories = useCategories();
  const ituRegions = useVocabulary('itu-region');
  const administrativeRegions = useVocabulary('administrative-region');
  const stakeholderTypes = useVocabulary('stakeholder-type');
  const genderOf = (key: string) => {
    const known = GENDERS.find((gender) => gender === key);
    return known ? t(`numbers.gender.${known}`) : t('numbers.unknown');
  };
  const names: Record<Dimension, (key: string) => string> = {
    country: countries.nameOf,
    'itu-region': ituRegions.nameOf,
    'administrative-region': administrativeRegions.nameOf,
    'stakeholder-type': stakeholderTypes.nameOf,
    gender: genderOf,
    mode: (mode) => t(mode === 'on-site' ? 'numbers.on-site' : 'numbers.remote'),
    category: categories.nameOf,
    day: (day) => formats.day(day, undefined, 'weekday'),
  };
  return (key) => (key === '' ? t('numbers.unknown') : names[dimension](key));
}
