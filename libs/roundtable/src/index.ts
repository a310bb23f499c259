export { ROUNDTABLE_ENTITIES, RoundtableModule } from './roundtable.module.js';
export { RoundTable } from './round-table.entity.js';
export { FloorRequest } from './floor-request.entity.js';
export { changeRoundTable, makeRoundTable, moveList, type RoundTableSettings } from './round-tables.js';
export { askForFloor, changeRequest, withdrawRequest, type FloorAct, type RequestFacts } from './floor-requests.js';
export { readList, type ListOfSpeakers, type Speaker } from './list-of-speakers.js';
export {
  readCategoryTable,
  readRoundTable,
  readRoundTables,
  type RequestRow,
  type RoundTableSession,
} from './round-table.queries.js';
export { explain, timeSentence, type Wording } from './explanation.js';
export { findForFloor, findForPanel } from './persons-to-find.js';
export { knownToProtocolOnly } from './protocol-persons.js';
export { LIST_STATES, NEXT_LIST_STATES, type ListState } from './list-state.js';
export { PARTS, type Part } from './speaking-order.js';
export { knownOffices, type CategoryRule } from './vip-category.js';
export { NoSuchRoundTable } from './roundtable.errors.js';
export { ROUNDTABLE_HOLDINGS } from './personal-data.js';
export { readOwnPlaces, type OwnPlace } from './own-places.js';
