import type { Language } from '@app/i18n';

/** Below these addresses the bearer of a token proves an address or follows a registration. They stand in letters. */
export function provePath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/register/prove?token=${token}`;
}

export function statusPath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/registration?token=${token}`;
}
