import type { Delegate, NominationDraft } from '@app/registration';

/** Somebody who asks to belong to a delegation, and what became of it. */
export interface DemonstrationMember {
  fate: 'approved' | 'rejected' | 'waiting';
  email: string;
  givenName: string;
  familyName: string;
  organization: string;
  language: Delegate['language'];
}

export interface DemonstrationDelegation {
  nomination: NominationDraft;
  quota: number;
  members: DemonstrationMember[];
  /** Registered first, then replaced by the minister. */
  deputy: Delegate;
  minister: Delegate;
}

const LETTER =
  'The Permanent Mission presents its compliments and has the honour to nominate the person named below as focal point of its delegation.';

const nomination = (country: string, name: string, email: string, changes: Partial<NominationDraft> = {}) => ({
  kind: 'member-state' as const,
  country,
  organization: '',
  name,
  email,
  function: 'First Secretary, Permanent Mission',
  language: 'en' as const,
  letter: LETTER,
  nominatedBy: 'The Permanent Mission',
  ...changes,
});

const nobody: Delegate = {
  courtesyTitle: '',
  givenName: '',
  familyName: '',
  nameInOwnScript: '',
  ownScriptLanguage: '',
  function: '',
  email: '',
  language: 'en',
  informedOf: 1,
};

/** The focal point whom a newcomer can be. */
export const FOCAL_POINT = { email: 'focal-point@wsis.example', name: 'Mele Fonuaika' };

const TONGA = 'Ministry of Digital Affairs';
const TUNISIA = 'Ministry of Digital Affairs';

/** Everybody in them is invented. */
export const DELEGATIONS: DemonstrationDelegation[] = [
  {
    nomination: nomination('TO', FOCAL_POINT.name, FOCAL_POINT.email),
    quota: 6,
    members: [
      member('approved', 'Sela', 'Tauhalaliku', 'digital-to.example', TONGA),
      member('approved', 'Viliame', 'Kaufusivalu', 'mission-to.example', 'Permanent Mission'),
      member('rejected', 'Paul', 'Overbecksson', 'company.example', 'Overbecksson Cables'),
      member('waiting', 'Ana', 'Lolohealava', 'regulator-to.example', 'Communications Regulatory Authority'),
      member('waiting', 'Siaosi', 'Manuofetoa-Falani', 'digital-to.example', TONGA),
    ],
    deputy: {
      ...nobody,
      courtesyTitle: 'H.E. Mr',
      givenName: 'Tomasi',
      familyName: 'Havealeta',
      function: 'Deputy Minister',
    },
    minister: {
      ...nobody,
      courtesyTitle: 'H.E. Ms',
      givenName: 'Losaline',
      familyName: 'Matelaolonga',
      function: 'Minister of Digital Affairs',
    },
  },
  {
    nomination: nomination('TN', 'Salma Ben Jannatine', 'focal-point@mission-tn.example', { language: 'fr' }),
    quota: 3,
    members: [
      member('approved', 'Youssef', 'Trabelsioui', 'digital-tn.example', TUNISIA, 'fr'),
      member('waiting', 'Mariem', 'Gharbistani', 'digital-tn.example', TUNISIA, 'fr'),
    ],
    deputy: {
      ...nobody,
      courtesyTitle: 'H.E. Mr',
      givenName: 'Anis',
      familyName: 'Zitounaoui',
      nameInOwnScript: 'أنيس الزيتوناوي',
      ownScriptLanguage: 'ar',
      function: 'Secretary of State',
    },
    minister: {
      ...nobody,
      courtesyTitle: 'H.E. Dr',
      givenName: 'Rim',
      familyName: 'Qartajaoui',
      nameInOwnScript: 'ريم القرطاجاوي',
      ownScriptLanguage: 'ar',
      function: 'Minister of Communications and Innovation',
      email: 'minister@digital-tn.example',
      language: 'ar',
    },
  },
];

/** What waits for the secretariat. */
export const OPEN_NOMINATION: NominationDraft = nomination(
  'BT',
  'Pema Choedrakpa',
  'pema.choedrakpa@mission-bt.example',
);

function member(
  fate: DemonstrationMember['fate'],
  givenName: string,
  familyName: string,
  domain: string,
  organization: string,
  language: DemonstrationMember['language'] = 'en',
): DemonstrationMember {
  const local = `${givenName}.${familyName}`.toLowerCase().replace(/[^a-z.-]/g, '');
  return { fate, email: `${local}@${domain}`, givenName, familyName, organization, language };
}
