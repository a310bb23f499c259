export { PeopleModule } from './people.module.js';
export { Person } from './person.entity.js';
export { COURTESY_TITLES, courtesyTitleOf } from './courtesy-title.js';
export { formalName, plainName, shownName, type Named, type ShownName } from './person-name.js';
export { findOrAddPerson } from './find-or-add-person.js';
export { changePerson } from './change-person.js';
export { readPerson, readPersonByEmailKey, readPersons, searchPersons } from './person.queries.js';
export { tidy, type PersonFacts } from './person.rules.js';
export { NoSuchPerson } from './person.errors.js';
