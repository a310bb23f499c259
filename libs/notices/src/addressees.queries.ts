import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { holdersFor } from '@app/identity';
import { formalName, isHighLevel, type Named } from '@app/people';

/** Somebody who is told, and who is told with them. */
export interface Addressee {
  personId: string;
  /** With its title, in Latin letters. */
  name: string;
  language: Language;
  /** Null for whoever is reached only through others. */
  address: string | null;
  /** A minister, an ambassador: only the protocol office and the secretariat see their letters. */
  isHighLevel: boolean;
  /** Those who act for them by mandate now, each in their own language. */
  copies: Array<{ accountId: string; name: string; address: string; language: Language }>;
}

/** By person; who was merged into another, or is gone, is missing. */
export async function readAddressees(
  reader: Reader,
  editionId: string,
  personIds: string[],
  now: Date,
): Promise<Map<string, Addressee>> {
  const rows = await reader.query<
    Array<Named & { personId: string; email: string | null; emailKey: string | null; language: Language }>
  >(
    `select id as "personId", courtesy_title as "courtesyTitle", given_name as "givenName", family_name as "familyName",
            email, email_key as "emailKey", language
     from person where id = any($1::uuid[]) and merged_into is null`,
    [personIds],
  );
  const holders = await holdersFor(reader, personIds, editionId, now);
  return new Map(
    rows.map(({ personId, email, emailKey, language, ...named }) => [
      personId,
      {
        personId,
        name: formalName(named),
        language,
        address: email,
        isHighLevel: isHighLevel(named),
        copies: holders
          .filter((holder) => holder.personId === personId && holder.emailKey !== emailKey)
          .map(({ accountId, name, email: address, language: spoken }) => ({
            accountId,
            name,
            address,
            language: spoken,
          })),
      },
    ]),
  );
}

/** Whether a letter can go to anybody for them. */
export function isReachable({ address, copies }: Addressee): boolean {
  return address !== null || copies.length > 0;
}
