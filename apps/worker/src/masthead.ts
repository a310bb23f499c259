import { type Editions, mastheadOf } from '@app/edition';
import type { MastheadOf } from '@app/mail';

/** The head of an edition's letters; of letters of no edition that of the current one. */
export function mastheadFrom(editions: Editions): MastheadOf {
  return async (editionId, language) => {
    const edition = editionId ? await editions.editionById(editionId) : await editions.currentEdition();
    return edition ? mastheadOf(edition, language) : { mark: 'WF', name: 'WSIS Forum', line: '' };
  };
}
