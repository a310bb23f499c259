import { type Holding, nameOfStaff } from '@app/database';

/** What delegations hold of people. The delegation itself is a State's or an organization's. */
export const DELEGATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'delegation_member',
    personal: ['function'],
    others: [],
    whose: 'delegation_member.registration_id = any(its.registration_ids)',
    given: {
      part: 'delegations',
      columns: '(select name from delegation where id = delegation_id) as delegation, function, is_high_level',
    },
    erased: { set: `function = ''` },
  },
  {
    table: 'informed_statement',
    personal: [],
    others: [],
    whose: 'informed_statement.registration_id = any(its.registration_ids)',
    given: { part: 'informed-of-what-is-kept', columns: 'version, stated_at, stated_by' },
    erased: 'stays',
  },
  nameOfStaff('informed_statement', 'stated_by'),
  {
    table: 'focal_point_nomination',
    personal: ['name', 'email', 'email_key', 'function', 'letter', 'reason', 'nominated_by'],
    others: ['kind', 'country', 'organization', 'organization_key', 'language', 'state'],
    whose: `focal_point_nomination.email_key = any(its.email_keys)`,
    given: {
      part: 'nominations-as-focal-point',
      columns: `kind, focal_point_nomination.country, organization, name, email, function, letter, state, created_at, decided_at, reason`,
    },
    erased: 'delete',
  },
  {
    table: 'focal_point_nomination',
    personal: ['nominated_by'],
    others: [],
    whose: 'focal_point_nomination.nominated_by = any(its.names || its.account_names)',
    erased: { set: `nominated_by = ''` },
  },
  nameOfStaff('focal_point_nomination', 'decided_by'),
  {
    // Letters of who has no address go to the focal point: then to another one, else to whom the edition names.
    table: 'registration',
    personal: [],
    others: [],
    whose: `registration.email_key like 'none:%' and lower(registration.email) = any(its.email_keys)`,
    erased: {
      set: `email = coalesce(
        (select a.email from mandate m join account a on a.id = m.account_id
         where m.subject_id = registration.delegation_id and m.kind = 'focal-point' and m.revoked_at is null
           and a.id <> all(its.account_ids) order by m.given_at limit 1),
        (select nullif(contact_address, '') from edition where id = registration.edition_id), 'nobody@erased.invalid')`,
    },
  },
];
