import type { RegistrationCategory } from './category.js';

const six = (en: string, fr: string, es: string, ru: string, zh: string, ar: string) => ({ en, fr, es, ru, zh, ar });

/** What an edition begins with. Media have an accreditation of their own (W2). */
export const STARTING_CATEGORIES: readonly RegistrationCategory[] = [
  {
    code: 'participant',
    names: six('Participant', 'Participant', 'Participante', 'Участник', '与会者', 'مشارك'),
    hints: {},
    modes: ['on-site', 'remote'],
    entry: 'open',
    hasOwnSeats: false,
    closedAt: null,
    version: 1,
  },
  {
    code: 'delegation',
    names: six(
      'Member of a delegation',
      "Membre d'une délégation",
      'Miembro de una delegación',
      'Член делегации',
      '代表团成员',
      'عضو في وفد',
    ),
    hints: six(
      'For the official delegation of a Member State. Its focal point decides.',
      "Pour la délégation officielle d'un État Membre. Son point focal décide.",
      'Para la delegación oficial de un Estado Miembro. Decide su punto focal.',
      'Для официальной делегации государства-члена. Решение принимает её координатор.',
      '供会员国官方代表团使用，由其联络人决定。',
      'للوفد الرسمي لدولة عضو. القرار لجهة الاتصال المعنية به.',
    ),
    modes: ['on-site', 'remote'],
    entry: 'delegation',
    hasOwnSeats: false,
    closedAt: null,
    version: 1,
  },
  {
    code: 'media',
    names: six('Media', 'Médias', 'Medios de comunicación', 'СМИ', '媒体', 'وسائل الإعلام'),
    hints: six(
      'For journalists with a press card or an assignment letter.',
      "Pour les journalistes munis d'une carte de presse ou d'une lettre de mission.",
      'Para periodistas con acreditación de prensa o carta de encargo.',
      'Для журналистов с удостоверением прессы или письмом редакции.',
      '供持有记者证或采访委派函的记者使用。',
      'للصحفيين الذين يحملون بطاقة صحفية أو خطاب تكليف.',
    ),
    modes: ['on-site', 'remote'],
    entry: 'open',
    hasOwnSeats: false,
    closedAt: null,
    version: 1,
  },
];
