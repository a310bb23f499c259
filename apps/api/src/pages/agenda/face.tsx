import { biographyFor } from '@app/people';
import type { PublicProfile } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { directionOf } from '@app/i18n';

/** Where the photo of somebody is, or undefined; the address changes with the photo. */
export function photoAddress(words: AgendaWords, personCode: string, profile?: PublicProfile): string | undefined {
  if (!profile?.photoId) return undefined;
  return `/${words.edition.code}/people/${personCode}/photo.jpg?v=${profile.photoId.slice(0, 8)}`;
}

/** A biography in the reader's language, or in one that there is, in paragraphs as they were written. */
export function Biography({ words, profile }: { words: AgendaWords; profile?: PublicProfile }) {
  const found = profile && biographyFor(profile.biographies, words.language);
  if (!found) return null;
  return (
    <div className="stack tight" lang={found.language} dir={directionOf(found.language)}>
      {found.text.split(/\n+/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}
