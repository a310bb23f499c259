import type { Holding } from '@app/database';

/** What this room holds of people. Country, kind of organization and gender stay without the person, so that numbers do not change. */
export const PEOPLE_HOLDINGS: readonly Holding[] = [
  {
    table: 'person_profile',
    personal: ['biographies'],
    others: [],
    whose: 'person_profile.person_id = any(its.person_ids)',
    given: { part: 'profile', columns: 'biographies, is_public, agreed_at, person_profile.updated_at' },
    erased: 'delete',
  },
  {
    table: 'person',
    personal: [
      'email',
      'email_key',
      'courtesy_title',
      'given_name',
      'family_name',
      'name_in_own_script',
      'own_script_language',
      'position_title',
      'organization',
      'time_zone',
    ],
    others: ['country', 'stakeholder_type', 'gender', 'language'],
    whose: 'person.id = any(its.person_ids)',
    given: {
      part: 'person',
      columns: `email, courtesy_title, given_name, family_name, name_in_own_script, own_script_language, position_title,
        organization, country, stakeholder_type, gender, time_zone, language, created_at, updated_at`,
    },
    erased: {
      set: `email = null, email_key = null, courtesy_title = '', given_name = '', family_name = '', name_in_own_script = null,
        own_script_language = null, time_zone = null, position_title = '', organization = '', account_id = null, version = person.version + 1`,
    },
  },
];
