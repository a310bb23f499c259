export {
  LANGUAGES,
  directionOf,
  directionOfText,
  chooseLanguage,
  isLanguage,
  languageName,
  type Direction,
  type Language,
} from './language.js';
export { translator, hasMessage, selectsIn, type Translate, type Values } from './translator.js';
export {
  formatBytes,
  formatDateTime,
  formatDay,
  formatDaySpan,
  formatList,
  formatNumber,
  formatTime,
  joinDayAndTime,
  zoneName,
  zoneOffsetLabel,
  dayIn,
  type DayStyle,
} from './formats.js';
