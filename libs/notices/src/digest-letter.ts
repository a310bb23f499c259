import { type Edition, inLanguage } from '@app/edition';
import type { Language } from '@app/i18n';
import type { LetterDraft } from '@app/mail';
import type { RoleWords } from '@app/speakers';
import type { Addressee } from './addressees.queries.js';
import { changeInWords, titleOf } from './change-words.js';
import type { PartChange } from './part.js';

/** What one letter, or a letter and its copies, tells. */
export interface Digest {
  /** Id of the notice; each has one letter to a reader at most. */
  noticeId: string;
  to: Addressee;
  changes: PartChange[];
  /** Sent without waiting, since it is about today. */
  isAtOnce: boolean;
}

/** The letter to the person, if they have an address, and a copy to each who acts for them. */
export function lettersOfDigest(digest: Digest, edition: Edition, roles: RoleWords): LetterDraft[] {
  const { to, noticeId } = digest;
  const own: LetterDraft[] =
    to.address === null
      ? []
      : [
          {
            ...commonOf(digest, edition, to.language, roles),
            kind: 'notices.changes',
            cause: `notice:${noticeId}`,
            to: { address: to.address, name: to.name, language: to.language },
            thread: `changes:${edition.id}:${to.personId}`,
          },
        ];
  const copies = to.copies.map(({ accountId, ...reader }): LetterDraft => {
    const common = commonOf(digest, edition, reader.language, roles);
    return {
      ...common,
      kind: 'notices.changes-copy',
      cause: `notice:${noticeId}:${accountId}`,
      to: reader,
      data: { ...common.data, person: to.name },
      thread: `changes:${edition.id}:${to.personId}:${accountId}`,
    };
  });
  return [...own, ...copies];
}

type Common = Pick<LetterDraft, 'editionId' | 'subject' | 'data' | 'secrets' | 'differences' | 'isProtected' | 'line'>;

function commonOf({ to, changes, isAtOnce }: Digest, edition: Edition, language: Language, roles: RoleWords): Common {
  const [{ kinds, is, was }] = changes;
  return {
    editionId: edition.id,
    subject: { kind: 'person', id: to.personId },
    data: {
      edition: edition.shortName,
      count: changes.length,
      what: kinds[0],
      session: titleOf((is ?? was)!, language).title,
      today: isAtOnce ? 'yes' : 'no',
      forum: inLanguage(edition.names, language),
      link: `/${edition.code}/${language}/me`,
    },
    differences: changes.map((change) => changeInWords(change, { edition, language, roles })),
    isProtected: to.isHighLevel,
    line: isAtOnce ? 'own' : 'many',
  };
}
