export { PrivacyModule } from './privacy.module.js';
export { HOLDINGS } from './holdings.js';
export { NOTHING_PERSONAL } from './nothing-personal.js';
export type { Owner } from './owner.js';
export { findSubject } from './find-subject.js';
export { askForErasure } from './erasing/ask-erasure.js';
export { obstaclesOf, type Obstacle } from './erasing/obstacles.queries.js';
export { erasePerson } from './erasing/erase-person.js';
export { eraseAgain } from './erasing/erase-again.js';
export { readTombstones, type Tombstone } from './erasing/tombstones.js';
export {
  DOWNLOAD_MINUTES,
  EXPORT_DAYS,
  PersonalExports,
  removeExpiredPersonalExports,
  type PersonalExport,
  type ReadyExport,
} from './exporting/personal-exports.js';
export { DutiesFirst, ExportGone, NothingKnown } from './privacy.errors.js';
export {
  PERIOD_KINDS,
  PERIODS,
  badgesKeptUntil,
  documentsKeptUntil,
  type PeriodKind,
  type Periods,
} from './keeping/periods.js';
export { retentionPlanOf, setPeriods, type RetentionPlan } from './keeping/retention-plan.js';
export { beginPurge, PurgeWork, type Noting } from './keeping/purge.js';
export { REMOVAL_KINDS, type RemovalKind } from './keeping/due-removals.js';
export { purgeRuns, type PurgeRun } from './keeping/purge-runs.queries.js';
export { lastRemovals, type LastRemoval } from './keeping/retention.queries.js';
