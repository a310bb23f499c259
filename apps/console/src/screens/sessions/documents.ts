import type { Session } from './sessions-question';

export type SessionDocument = Session['documents'][number];

export interface Documents {
  documents: SessionDocument[];
  version: number;
}

export const documentsOf = ({ documents, version }: Session): Documents => ({ documents, version });

/** What is empty is left out; addresses and titles without blanks around them. */
export function documentsToSend(documents: readonly SessionDocument[]): SessionDocument[] {
  return documents.map(({ title, url, language, format, bytes }) => ({
    title: title.trim(),
    url: url.trim(),
    ...(language && { language }),
    ...(format?.trim() && { format: format.trim() }),
    ...(bytes !== undefined && Number.isFinite(bytes) && { bytes }),
  }));
}

export function documentsSentence(documents: readonly SessionDocument[]): string {
  return documents.map(({ title }) => title).join(', ');
}
