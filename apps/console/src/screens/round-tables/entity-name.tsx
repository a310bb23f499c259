import { useCountries } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { FloorRequest } from './round-tables-question';

/** For whom somebody speaks: the delegation or organization as it was written, and the State. */
export function EntityName({ request }: { request: Pick<FloorRequest, 'entity' | 'country'> }) {
  const { formats } = useWords();
  const countries = useCountries();
  const country = request.country ? countries.nameOf(request.country) : '';
  const names = [request.entity, country].filter(Boolean);
  return <bdi>{formats.list([...new Set(names)])}</bdi>;
}
