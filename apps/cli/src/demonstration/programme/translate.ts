import { inLanguage, type VocabularyTerm } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { SessionDraft } from '@app/programme';
import type { FiledTitle } from './give-filing.js';
import { translatedTitle } from './translated-titles.js';

type Translations = NonNullable<SessionDraft['translations']>;

/** The invented sentences of `describe` without its question: what was translated so far, and whether somebody has checked it. */
const TEXTS = [
  [
    'fr',
    'checked',
    (subject: string) => `Texte de démonstration. Le panel parle de ${subject}.

Quinze minutes sont réservées aux questions, de la salle et à distance.`,
  ],
  [
    'es',
    'draft',
    (subject: string) => `Texto de demostración. El panel habla de ${subject}.

Quince minutos se reservan para preguntas, de la sala y a distancia.`,
  ],
  [
    'ru',
    'draft',
    (subject: string) => `Демонстрационный текст. Участники говорят о теме: ${subject}.

Пятнадцать минут отведено на вопросы из зала и от удаленных участников.`,
  ],
  [
    'zh',
    'checked',
    (subject: string) => `演示文本。小组讨论：${subject}。

留出十五分钟供现场和远程与会者提问。`,
  ],
  [
    'ar',
    'checked',
    (subject: string) => `نص تجريبي. تتحدث الهيئة عن: ${subject}.

تُخصص خمس عشرة دقيقة للأسئلة من القاعة ومن المشاركين عن بُعد.`,
  ],
] as const;

/** Its title where that is ours to translate, and its abstract, each field in its own state. */
export function translate(filed: FiledTitle, place: number, lines: VocabularyTerm[]): Translations {
  const [titles, abstracts] = [translatedTitle(filed.id), translatedAbstract(filed, place, lines)];
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, { ...titles[language], ...abstracts[language] }] as const).filter(
      ([, texts]) => Object.keys(texts).length > 0,
    ),
  );
}

/** Of every third session: in three languages checked, so that the public reads it, and in two a draft that waits for somebody. */
function translatedAbstract({ actionLines }: FiledTitle, place: number, lines: VocabularyTerm[]): Translations {
  if (place % 3 !== 1) return {};
  const names = actionLines.flatMap((code) => lines.find((line) => line.code === code) ?? []);
  return Object.fromEntries(
    TEXTS.map(([language, state, write]) => {
      const subject = names.map(({ labels }) => inLanguage(labels, language)).join('; ');
      return [language, { description: { text: write(subject), state } }];
    }),
  );
}
