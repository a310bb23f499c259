export { PeopleModule } from './people.module.js';
export { Person } from './person.entity.js';
export { COURTESY_TITLES, courtesyTitleOf, isHighLevel } from './courtesy-title.js';
export { formalName, plainName, shownName, type Named, type ShownName } from './person-name.js';
export { findOrAddPerson } from './find-or-add-person.js';
export { followCorrection } from './follow-correction.js';
export { changePerson } from './change-person.js';
export { setTimeZone } from './set-time-zone.js';
export { readPerson, readPersonByEmailKey, readPersons, searchPersons, type Findable } from './person.queries.js';
export { addressOf, mustHaveName, tidy, tidyFacts, type PersonFacts } from './person.rules.js';
export { PersonsByAddress } from './persons-of-accounts.js';
export { NoSuchPerson } from './person.errors.js';
export { actedForPerson, givePersonalMandate, type PersonalMandateWish } from './acted-for.js';
export { mergePersons, type KeptRow } from './merge-persons.js';
export { PersonFollower, PersonFollowers, type PersonMerge } from './person-followers.js';
export { personReferences, SOFT_REFERENCES, type PersonReference } from './person-references.js';
export {
  type Biographies,
  biographyFor,
  BIOGRAPHY_AT_MOST,
  type Profile,
  usableBiographies,
} from './profile/profile.js';
export { PHOTO_AT_MOST, remakePhoto } from './profile/photo.js';
export { PhotoMissing } from './profile/photo.errors.js';
export {
  personOfPublicPhoto,
  ownerOfPhoto,
  readProfile,
  writeBiographies,
  writePhoto,
} from './profile/profile.queries.js';
export { PEOPLE_HOLDINGS } from './personal-data.js';
