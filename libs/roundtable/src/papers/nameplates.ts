import type { Plate } from '@app/pdf';
import { formalName } from '@app/people';
import type { ListOfSpeakers } from '../list-of-speakers.js';
import { forWhom, type PaperWords } from './paper-words.js';

/** One plate for each on the list, in its order. */
export function nameplates({ speakers }: ListOfSpeakers, words: PaperWords): Plate[] {
  return speakers.map((speaker) => ({
    nameInOwnScript: speaker.nameInOwnScript ?? undefined,
    name: formalName(speaker),
    whom: forWhom(speaker, words),
  }));
}
