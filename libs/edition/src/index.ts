export { EDITION_ENTITIES, EditionModule } from './edition.module.js';
export { Edition, type InLanguages } from './edition.entity.js';
export { Room, ROOM_LAYOUTS, type RoomLayout } from './room.entity.js';
export {
  TRACKS,
  VOCABULARIES,
  VocabularyTerm,
  type TermDetails,
  type Track,
  type VocabularyName,
} from './vocabulary-term.entity.js';
export { Country } from './country.entity.js';
export { Editions } from './editions.js';
export { forgetEditionsAfterCommit, remember } from './known-editions.js';
export {
  byNameIn,
  readCountries,
  readEdition,
  readEditionByCode,
  readEditions,
  readRooms,
  readVocabulary,
  type Reader,
} from './edition.queries.js';
export { addTerm } from './vocabularies/add-term.js';
export { createEdition } from './create-edition.js';
export type { EditionDraft } from './edition-draft.js';
export { changeEdition, makeCurrent, type EditionChanges } from './change-edition.js';
export { addRoom, changeRoom, type RoomChanges, type RoomDraft } from './rooms.js';
export { readWalkingTimes, setWalkingTimes, type WalkingTimes } from './venue/walking-times.js';
export {
  addBreak,
  changeBreak,
  readBreaks,
  removeBreak,
  type BreakDraft,
  type ProgrammeBreak,
} from './venue/breaks.js';
export {
  blockRoom,
  changeBlocker,
  readBlockers,
  removeBlocker,
  type BlockerDraft,
  type RoomBlocker,
} from './venue/blockers.js';
export { bringCountries } from './countries/bring-countries.js';
export { cityOf } from './city-of.js';
export { inLanguage } from './in-language.js';
export { mastheadOf } from './masthead.js';
export { endOfDay } from './edition.rules.js';
export { clockTimeIn, daysAfter, daysBetween, instantIn, isDay, isZone } from './zoned-time.js';
export { NoSuchEdition, NoSuchRoom } from './edition.errors.js';
