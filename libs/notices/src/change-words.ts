import type { Edition } from '@app/edition';
import { formatList, type Language, translator } from '@app/i18n';
import type { LetterDifference } from '@app/mail';
import { type RoleWords, whenWords } from '@app/speakers';
import { ORGANIZER, type Part, type PartChange } from './part.js';

type Line = LetterDifference['lines'][number];

/** Everything that words of changes need. */
export interface WordsOf {
  edition: Edition;
  language: Language;
  roles: RoleWords;
}

/** A change in words of a language: what happened, to which session, and line by line was → is. Hours are the edition's, named. */
export function changeInWords(change: PartChange, of: WordsOf): LetterDifference {
  const { was, is, kinds } = change;
  const part = (is ?? was)!;
  const t = translator(of.language);
  return {
    mark: kinds.map((kind) => t(`notices:marks.${kind}`)).join(' · '),
    ...titleOf(part, of.language),
    ...(!kinds.includes('removed') && { path: `/${of.edition.code}/${of.language}/sessions/${part.code}` }),
    lines: linesOf(change, of),
  };
}

/** The checked translation into that language, else the original. */
export function titleOf(part: Part, language: Language): { title: string; titleLanguage: string } {
  const translated = part.titles[language];
  return translated === undefined
    ? { title: part.title, titleLanguage: part.titleLanguage }
    : { title: translated, titleLanguage: language };
}

/** When and where always, since that is what is looked for; the rest where it differs. */
function linesOf({ was, is, kinds }: PartChange, of: WordsOf): Line[] {
  const t = translator(of.language);
  const line = (name: string, words: (part: Part) => string, always = false): Line[] => {
    const [before, after] = [was && words(was), stays(is) && words(is)];
    const isSame = before === after;
    if (isSame && !always) return [];
    const told = { ...(before && !isSame && { was: before }), ...(after && { is: after }) };
    return told.was === undefined && told.is === undefined ? [] : [{ label: t(`notices:lines.${name}`), ...told }];
  };
  const isOther = stays(is) && was !== undefined;
  return [
    ...(isOther && kinds.includes('renamed') ? line('title', (part) => titleOf(part, of.language).title) : []),
    ...line('when', (part) => whenOf(part, of), true),
    ...line('where', (part) => part.room ?? t('notices:remote'), true),
    ...(isOther && kinds.includes('mode') ? line('mode', ({ mode }) => t(`notices:modes.${mode}`)) : []),
    ...(stays(is) ? line('role', (part) => rolesOf(part, of), !was || kinds.includes('role')) : []),
  ];
}

/** What is cancelled has a place no more, though the programme still shows where it was. */
function stays(is: Part | undefined): is is Part {
  return is !== undefined && !is.isCancelled;
}

function whenOf({ startsAt, endsAt }: Part, { language, edition }: WordsOf): string {
  return whenWords({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, language, edition);
}

function rolesOf({ roles }: Part, { language, roles: words }: WordsOf): string {
  const said = roles.map((role) =>
    role === ORGANIZER ? translator(language)('notices:organizer') : words(role, language),
  );
  return formatList(said, language);
}
