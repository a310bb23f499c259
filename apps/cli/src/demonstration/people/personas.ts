import type { InventedPerson } from './invented-people.js';

/** People of the demonstration whom a newcomer can be: their letters go to the inbox page. */
export const PERSONAS = {
  organizer: persona('organizer@wsis.example', {
    courtesyTitle: 'Mr',
    givenName: 'Tevita',
    familyName: 'Lomalokani',
    positionTitle: 'Programme Lead',
    organization: 'Islands Broadband Network',
    stakeholderType: 'CS',
    country: 'TO',
    gender: 'male',
  }),
  speaker: persona('speaker@wsis.example', {
    courtesyTitle: 'Ms',
    givenName: 'Adaeze',
    familyName: 'Okwundu-Lane',
    positionTitle: 'Director',
    organization: 'Open Networks Association',
    stakeholderType: 'CS',
    country: 'NG',
    gender: 'female',
  }),
  participant: persona('participant@wsis.example', {
    courtesyTitle: 'Ms',
    givenName: 'Namgay',
    familyName: 'Tsheringma',
    positionTitle: 'Engineer',
    organization: 'Centre for Mountain Connectivity',
    stakeholderType: 'CS',
    country: 'BT',
    gender: 'female',
  }),
};

/** Staff accounts: address, name, role. */
export const STAFF = [
  { email: 'secretariat@wsis.example', name: 'Ilinca Varodeanu', role: 'secretariat' },
  { email: 'programme@wsis.example', name: 'Konrad Birkenhain', role: 'programme-editor' },
  { email: 'accreditation@wsis.example', name: 'Salma El-Fihranni', role: 'accreditation-officer' },
  { email: 'protocol@wsis.example', name: 'Clémence Beaulanges', role: 'protocol-officer' },
  { email: 'door@wsis.example', name: 'Tendai Moyo-Lindqvist', role: 'check-in-officer' },
  { email: 'reviewer1@wsis.example', name: 'Ngozi Halvorsen', role: 'reviewer' },
  { email: 'reviewer2@wsis.example', name: 'Paulo Kerimbayev', role: 'reviewer' },
] as const;

function persona(email: string, facts: Omit<InventedPerson['facts'], 'email'>): InventedPerson {
  return { standing: 'guest', facts: { ...facts, email, language: 'en', isInvented: true } };
}
