import type { Application, RegistrationCategory } from '@app/registration';

export const GUEST_SEATS = 40;

/** As what nobody can register who was not invited. */
export const GUEST_CATEGORY: RegistrationCategory = {
  code: 'guest',
  names: {
    en: 'Invited guest',
    fr: 'Personne invitée',
    es: 'Persona invitada',
    ru: 'Приглашённый гость',
    zh: '特邀嘉宾',
    ar: 'ضيف مدعو',
  },
  hints: {
    en: 'Resource persons and high-level guests, by personal invitation of the secretariat.',
    fr: 'Personnes-ressources et invités de haut niveau, sur invitation personnelle du secrétariat.',
    es: 'Especialistas e invitados de alto nivel, por invitación personal de la secretaría.',
    ru: 'Эксперты и гости высокого уровня по личному приглашению секретариата.',
    zh: '秘书处亲自邀请的专家和高级别嘉宾。',
    ar: 'خبراء وضيوف رفيعو المستوى بدعوة شخصية من الأمانة.',
  },
  modes: ['on-site', 'remote'],
  entry: 'invited',
  hasOwnSeats: true,
  closedAt: null,
  version: 1,
};

/** The edition's own rule for them: whom the secretariat has chosen needs no second look. */
export const GUESTS_ARE_AUTOMATIC = 'invited-guests-are-automatic';

/** What became of an invitation. */
type Fate = 'open' | 'registered' | 'declined' | 'revoked';

export interface Guest {
  email: string;
  name: string;
  language: Application['language'];
  fate: Fate;
  /** Of whoever has registered. */
  answer?: Pick<Application, 'givenName' | 'familyName' | 'organization' | 'country' | 'stakeholderType' | 'mode'>;
  declineReason?: string;
}

/** One list that the secretariat sent. */
export interface GuestList {
  daysAgo: number;
  /** How many days there were to answer. */
  days?: number;
  note: string;
  guests: Guest[];
}

/** Three lists: the first was reminded of, the second is over, the third has just left. */
export const GUEST_LISTS: GuestList[] = [
  {
    daysAgo: 18,
    note: 'You would be one of our resource persons in the sessions on community networks. We cover your travel.',
    guests: [
      {
        email: 'naledi.mokwatsi-hale@guests.example',
        name: 'Naledi Mokwatsi-Hale',
        language: 'en',
        fate: 'registered',
        answer: {
          givenName: 'Naledi',
          familyName: 'Mokwatsi-Hale',
          organization: 'School of Rural Engineering',
          country: 'BW',
          stakeholderType: 'ACA',
          mode: 'on-site',
        },
      },
      {
        email: 'bastien.corvellec-roy@guests.example',
        name: 'Bastien Corvellec-Roy',
        language: 'fr',
        fate: 'registered',
        answer: {
          givenName: 'Bastien',
          familyName: 'Corvellec-Roy',
          organization: 'Atelier des réseaux',
          country: 'CA',
          stakeholderType: 'CS',
          mode: 'remote',
        },
      },
      {
        email: 'ximena.albarral@guests.example',
        name: 'Ximena Albarral Quispe',
        language: 'es',
        fate: 'declined',
        declineReason: 'Esa semana coordino un taller en Cochabamba. Con gusto el próximo año.',
      },
      { email: 'rustam.zhanabergen@guests.example', name: 'Рустам Жанабергенов', language: 'ru', fate: 'open' },
      { email: 'lan.fengyue@guests.example', name: '兰枫月', language: 'zh', fate: 'open' },
    ],
  },
  {
    daysAgo: 14,
    days: 8,
    note: 'The Chair would be honoured by your presence at the opening.',
    guests: [
      { email: 'hamza.bensouda-riyad@guests.example', name: 'حمزة بنصودة الرياض', language: 'ar', fate: 'open' },
      { email: 'ottilie.brandvold@guests.example', name: 'Ottilie Brandvold', language: 'en', fate: 'open' },
      { email: 'old-office@guests.example', name: 'Ottilie Brandvold', language: 'en', fate: 'revoked' },
    ],
  },
  {
    daysAgo: 2,
    note: 'You would open the exhibition with us on Monday.',
    guests: [
      { email: 'guest@wsis.example', name: 'Solveig Aasvang-Thorne', language: 'en', fate: 'open' },
      { email: 'sefa.lemalu@guests.example', name: 'Sefa Lemalu-Tuimavave', language: 'en', fate: 'open' },
    ],
  },
];
