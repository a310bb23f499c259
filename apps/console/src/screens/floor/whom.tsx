import { useCountries } from '../../desk/lists';
import type { Turn } from './floor-question';

/** For whom somebody has the floor, as the screen in the room shows it: the State by its name, or the entity. */
export function useWhom(): (turn: Turn) => string {
  const countries = useCountries();
  return ({ speaksFor, country, entity }) => {
    const state = country ? countries.nameOf(country) : '';
    return speaksFor === 'state' ? state || entity : entity || state;
  };
}

/** A name as its bearer writes it. */
export function SpeakerName({ turn }: { turn: Turn }) {
  return <bdi lang={turn.ownScriptLanguage ?? undefined}>{turn.nameInOwnScript ?? turn.name}</bdi>;
}
