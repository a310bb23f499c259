export { NoticesModule } from './notices.module.js';
export { RoundsFollowReleases } from './rounds-follow-releases.js';
export { CHANGE_KINDS, type ChangeKind, type Part, type PartChange } from './part.js';
export { readChanges } from './parts.queries.js';
export {
  DECISIONS,
  NOTICE_STATES,
  ROUND_STATES,
  type Decision,
  type NoticeState,
  type Round,
  type RoundState,
} from './round.js';
export {
  countNotices,
  readNotices,
  readRound,
  readRounds,
  type NoticeCounts,
  type NoticePage,
  type NoticeRow,
} from './rounds.queries.js';
export { openRound } from './open-round.js';
export { decideOnRound } from './decide.js';
export { toldByHand } from './by-hand.js';
export { previewNotice, type LetterPreview } from './preview.js';
export { readNoticeRule, setNoticeRule, type NoticeRule } from './notice-rule.js';
export { CountingWork } from './count-notices.js';
export { SendingWork } from './send-notices.js';
export { tellToday } from './tell-today.js';
export { watchRounds } from './watch-rounds.js';
export { forgetNotices } from './forget-notices.js';
export { NoSuchRound } from './notices.errors.js';
export { NOTICES_HOLDINGS } from './personal-data.js';
