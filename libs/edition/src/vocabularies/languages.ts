import { six, type TermDraft } from './term-draft.js';

/** The six languages of the United Nations, in which a session may be interpreted; `letter` as on printed agendas of 2013 to 2017. */
export const SPOKEN_LANGUAGES: TermDraft[] = [
  {
    code: 'ar',
    labels: six('Arabic', 'arabe', 'árabe', 'арабский', '阿拉伯文', 'العربية'),
    details: { letter: 'A', direction: 'rtl' },
  },
  {
    code: 'zh',
    labels: six('Chinese', 'chinois', 'chino', 'китайский', '中文', 'الصينية'),
    details: { letter: 'C', direction: 'ltr' },
  },
  {
    code: 'en',
    labels: six('English', 'anglais', 'inglés', 'английский', '英文', 'الإنكليزية'),
    details: { letter: 'E', direction: 'ltr' },
  },
  {
    code: 'fr',
    labels: six('French', 'français', 'francés', 'французский', '法文', 'الفرنسية'),
    details: { letter: 'F', direction: 'ltr' },
  },
  {
    code: 'ru',
    labels: six('Russian', 'russe', 'ruso', 'русский', '俄文', 'الروسية'),
    details: { letter: 'R', direction: 'ltr' },
  },
  {
    code: 'es',
    labels: six('Spanish', 'espagnol', 'español', 'испанский', '西班牙文', 'الإسبانية'),
    details: { letter: 'S', direction: 'ltr' },
  },
];
