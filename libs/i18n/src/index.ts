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
export { MessageFault, readMessage, type MessageTrouble, type OwnMessage, type Slot } from './message.js';
export {
  translator,
  hasMessage,
  messagesBelow,
  messageText,
  selectsIn,
  type Translate,
  type Values,
} from './translator.js';
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
