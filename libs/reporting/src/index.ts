export {
  DIMENSIONS,
  registrationFigures,
  type Dimension,
  type Figure,
  type Figures,
  type RegistrationFigures,
} from './registration-figures.queries.js';
export { queueAges, type QueueAges, WAITING_QUEUES, type WaitingQueue } from './queue-ages.queries.js';
export { registrationsCsv } from './registrations-csv.js';
export { askForList } from './lists/ask-for-list.js';
export { fileOfList, listOf, listsOf, type ListsOf } from './lists/lists.queries.js';
export { stopList } from './lists/stop-list.js';
export { ListWork, type Ending } from './lists/make-list.js';
export { LIST_HOURS, type ListWish, type RegistrationList } from './lists/registration-list.js';
export { removeExpiredLists } from './lists/forget-lists.js';
export { ReportingModule } from './reporting.module.js';
export { REPORTING_HOLDINGS } from './personal-data.js';
