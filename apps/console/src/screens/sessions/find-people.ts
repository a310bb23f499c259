import { answerOf, api } from '../../api/client';
import type { FoundPerson } from '../../parts/find-person';

/** People of an edition's programme by a piece of their name. */
export async function findPeople(edition: string, q: string): Promise<FoundPerson[]> {
  const answer = await answerOf(
    api.GET('/api/v1/editions/{edition}/people', { params: { path: { edition }, query: { q } } }),
  );
  return answer.people;
}
