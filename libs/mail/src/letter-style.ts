import type { CSSProperties } from 'react';
import type { Language } from '@app/i18n';

/** Values of the light tokens (shared design, tokens.css), inline because mail programs know no style sheets. */
export const INK = '#10222b';
export const SOFT = '#475963';
export const LINE = '#cdd8da';
export const GROUND = '#f1f5f5';
export const PAPER = '#ffffff';
export const LAKE = '#0a5c68';

const LATIN = `'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;
const FONTS: Partial<Record<Language, string>> = {
  ar: `'Segoe UI','Noto Sans Arabic','Geeza Pro',Tahoma,Arial,sans-serif`,
  zh: `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif`,
};

/** Arabic is set larger and looser, Chinese looser. */
export interface LetterStyle {
  text: CSSProperties;
  small: CSSProperties;
  heading: CSSProperties;
  subheading: CSSProperties;
}

export function styleFor(language: Language): LetterStyle {
  const fontFamily = FONTS[language] ?? LATIN;
  const [size, line, headingLine, subLine, smallLine] =
    language === 'ar' ? [17, 30, 40, 32, 24] : language === 'zh' ? [16, 28, 36, 30, 22] : [16, 24, 32, 26, 20];
  return {
    text: { fontFamily, color: INK, fontSize: size, lineHeight: `${line}px` },
    small: { fontFamily, color: SOFT, fontSize: 13, lineHeight: `${smallLine}px` },
    heading: { margin: '0 0 16px', fontSize: 26, lineHeight: `${headingLine}px` },
    subheading: { margin: '0 0 8px', fontSize: 19, lineHeight: `${subLine}px` },
  };
}

/** Old mail programs read the attribute, the others the style. */
export function ground(colour: string): { bgcolor: string; style: CSSProperties } {
  return { bgcolor: colour, style: { backgroundColor: colour } };
}
