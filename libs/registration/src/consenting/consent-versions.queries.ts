import type { InLanguages, Reader } from '@app/edition';
import { CONSENT_KINDS, type ConsentKind, currentConsentTexts } from './consent-text.js';

/** One version of the words, and how many people agreed to it. */
export interface ConsentVersion {
  version: number;
  texts: InLanguages;
  /** Null for the words that come with the platform. */
  validFrom: Date | null;
  /** The officer who wrote it; '' for the words that come with the platform. */
  writtenBy: string;
  /** Who agreed and has not taken it back; of who registered and is over, too. */
  standing: number;
  /** Who agreed and took it back, or agreed to a later version. */
  ended: number;
}

interface Agreed {
  kind: ConsentKind;
  version: number;
  standing: number;
  ended: number;
}

/** Every version that an edition ever had of each kind, the one in force first. */
export async function consentVersions(
  reader: Reader,
  editionId: string,
): Promise<Record<ConsentKind, ConsentVersion[]>> {
  const written = await reader.query<Array<ConsentVersion & { kind: ConsentKind }>>(
    `select kind, version, texts, nullif(valid_from, 'epoch') as "validFrom", written_by as "writtenBy"
     from consent_text where edition_id = $1 order by version desc`,
    [editionId],
  );
  const agreed = await reader.query<Agreed[]>(
    `select c.kind, c.version, count(*) filter (where c.withdrawn_at is null)::int as standing,
            count(*) filter (where c.withdrawn_at is not null)::int as ended
     from consent c join registration r on r.id = c.registration_id where r.edition_id = $1 group by c.kind, c.version`,
    [editionId],
  );
  const current = await currentConsentTexts(reader, editionId);
  const versionsOf = (kind: ConsentKind) => {
    const own = written.filter((text) => text.kind === kind);
    const all = own.length > 0 ? own : [{ ...current[kind], writtenBy: '' }];
    return all.map(({ version, texts, validFrom, writtenBy }) => {
      const { standing = 0, ended = 0 } = agreed.find((one) => one.kind === kind && one.version === version) ?? {};
      return { version, texts, validFrom, writtenBy, standing, ended };
    });
  };
  return Object.fromEntries(CONSENT_KINDS.map((kind) => [kind, versionsOf(kind)])) as Record<
    ConsentKind,
    ConsentVersion[]
  >;
}
