import { z } from 'zod';
import { isLanguage, type Language } from '@app/i18n';
import type { NewDelegate } from '@app/registration';

const typed = (most: number) => z.string().max(most).catch('');

/** What came with the form, whatever it was. */
export const TypedDelegate = z.object({
  courtesyTitle: typed(40),
  givenName: typed(200),
  familyName: typed(200),
  nameInOwnScript: typed(300),
  function: typed(400),
  email: typed(320),
  language: typed(10),
  mode: typed(20),
  /** That the person was informed, and of which version of the notice: it was on the page. */
  informed: typed(5),
  privacyVersion: z.coerce.number().int().min(0).catch(0),
  version: z.coerce.number().int().min(0).catch(0),
});
export type TypedDelegate = z.infer<typeof TypedDelegate>;

export function untyped(language: Language): TypedDelegate {
  return {
    courtesyTitle: '',
    givenName: '',
    familyName: '',
    nameInOwnScript: '',
    function: '',
    email: '',
    language,
    mode: 'on-site',
    informed: '',
    privacyVersion: 0,
    version: 0,
  };
}

/** As the room takes it; a choice that is none falls back to the first. */
export function delegateOf(
  { version: _, informed, privacyVersion, ...values }: TypedDelegate,
  language: Language,
): NewDelegate {
  return {
    ...values,
    language: isLanguage(values.language) ? values.language : language,
    mode: values.mode === 'remote' ? 'remote' : 'on-site',
    ownScriptLanguage: scriptOf(values.nameInOwnScript),
    informedOf: informed ? privacyVersion : null,
  };
}

const SCRIPTS: Array<[script: RegExp, tag: string]> = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

/** A language that is written so, for the choice of fonts and reading direction; empty for Latin letters. */
function scriptOf(name: string): string {
  return SCRIPTS.find(([script]) => script.test(name))?.[1] ?? '';
}
