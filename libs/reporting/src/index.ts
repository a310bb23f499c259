export {
  DIMENSIONS,
  registrationFigures,
  type Dimension,
  type Figure,
  type Figures,
  type RegistrationFigures,
} from './registration-figures.queries.js';
export { AWAITED, waitingAges, type Awaited, type WaitingAge } from './waiting-ages.queries.js';
export { registrationsCsv } from './registrations-csv.js';
