import { useCategories, useCountries } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { Audience } from './announcements-question';

type Parameter = 'session' | 'day' | 'category' | 'mode' | 'country';

/** What narrows each group. */
export const TAKES: Record<Audience['group'], readonly Parameter[]> = {
  panel: ['session'],
  speakers: ['day'],
  unconfirmed: ['day'],
  unregistered: ['day'],
  'materials-missing': ['day'],
  organizers: [],
  registrations: ['category', 'mode', 'country'],
};

/** A group in words, with what narrows it: `Speakers of a day · Monday 5 July`. */
export function useAudienceWords(): (audience: Audience) => string {
  const { t, formats } = useWords();
  const categories = useCategories();
  const countries = useCountries();
  const valueOf: Record<Parameter, (value: string) => string> = {
    session: (code) => code,
    day: (day) => formats.day(day, undefined, 'weekday'),
    category: categories.nameOf,
    mode: (mode) => t(mode === 'remote' ? 'registrations.modes.remote' : 'registrations.modes.on-site'),
    country: countries.nameOf,
  };
  return ({ group, parameters }) =>
    [
      t(`announcements.groups.${group}`),
      ...TAKES[group].flatMap((parameter) => {
        const value = parameters[parameter];
        return value ? [valueOf[parameter](value)] : [];
      }),
    ].join(' · ');
}
