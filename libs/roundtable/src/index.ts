export { ROUNDTABLE_ENTITIES, RoundtableModule } from './roundtable.module.js';
export { RoundTable } from './round-table.entity.js';
export { FloorRequest } from './floor-request.entity.js';
export { changeRoundTable, makeRoundTable, moveList, type RoundTableSettings } from './round-tables.js';
export { askForFloor, changeRequest, withdrawRequest, type FloorAct, type RequestFacts } from './floor-requests.js';
export { setCategory, type CategoryWish } from './set-category.js';
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
export { openFloor, actOnFloor, undoOnFloor, askFromRoom } from './floor/floors.js';
export { readFloor, type Floor, type FloorTurn } from './floor/read-floor.js';
export { FLOOR_ACTS, type FloorWish } from './floor/floor-acts.js';
export { TURN_STATES, type TurnState } from './floor/floor-state.js';
export { NoSuchScreen } from './floor/floor.errors.js';
export { FLOOR_CHANNEL } from './floor/floor-notice.js';
export {
  endScreen,
  makeScreen,
  readScreens,
  SCREEN_KINDS,
  screenOf,
  type FloorScreen,
  type ScreenKind,
} from './floor/floor-screens.js';
export { readOwnPlaces, type OwnPlace } from './own-places.js';
export { excessOf, readingOf, type Excess, type Reading } from './statements/reading-time.js';
export {
  newestTexts,
  TEXT_STATES,
  TEXT_AT_MOST,
  QUOTE_AT_MOST,
  type Quote,
  type StatementText,
  type TextState,
} from './statements/statement.js';
export {
  checkText,
  handInStatement,
  markStatement,
  releaseStatement,
  setQuotes,
  setStatementsDeadline,
  withholdStatement,
  type HandedIn,
} from './statements/statements.js';
export {
  readDelivered,
  readStatement,
  readStatements,
  type ListedStatement,
  type StatementRow,
} from './statements/statements.queries.js';
export {
  countLinks,
  endStatementLinks,
  makeStatementLink,
  statementByLink,
  statementOfPerson,
  type StatementFor,
} from './statements/statement-links.js';
export { readPublicStatement, readPublicStatements, type PublicStatement } from './statements/public-statements.js';
export { forWhom, type PaperWords } from './papers/paper-words.js';
export { runningOrder } from './papers/running-order.js';
export { nameplates } from './papers/nameplates.js';
export { briefSheet, readBrief } from './papers/brief.js';
export { NoSuchStatement, StatementLanguageMissing } from './statements/statements.errors.js';
export { exchangePlaces, undoExchange, type ExchangeWish } from './places/exchange-places.js';
export type { Exchange } from './places/places.queries.js';
export { readTelling, tellPlaces, type Telling } from './places/tell-places.js';
