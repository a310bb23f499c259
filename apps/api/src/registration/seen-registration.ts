import type { DecisionOn } from '@app/registration';
import type { ForumRequest } from '../access/requester.js';
import { mustMatch, namingIfMatch } from '../http/if-match.js';
import { idIn } from '../http/path-id.js';

/** The registration of the path (`:id`) in the version that the officer saw, as a parameter of a route. */
export const SeenRegistration = namingIfMatch(({ requester, params, headers }: ForumRequest): DecisionOn => {
  const version = mustMatch(headers['if-match']);
  return { edition: requester.edition!, id: idIn((params as { id: string }).id), version };
});
