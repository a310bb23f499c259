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
