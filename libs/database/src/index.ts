export { DatabaseModule } from './database.module.js';
export { dataSourceFor } from './data-source.js';
export { migrate } from './migrate.js';
export { mustAskForPassword } from './must-ask-password.js';
export { collectHolding, eraseHolding, nameOfStaff, type DataSubject, type Holding } from './holding.js';
export { afterCommit, inTransaction, type Transaction } from './transaction.js';
export { runPrepared, type PreparedStatement } from './prepared.js';
export { Notifications } from './notifications.js';
export { backUp, type BackupOptions } from './backup/back-up.js';
export type { BytesBeside } from './backup/bytes-beside.js';
export { restore } from './backup/restore.js';
export { Announcements } from './announcements.js';
export {
  leavePostgresRunning,
  stopLeftRunning,
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './embedded/start-embedded-postgres.js';
export { takeLock, whileLocked, type Lock } from './embedded/lock-file.js';
export { isAlive, startOf, thisProcess, type ProcessIdentity } from './embedded/process-identity.js';
export { freePort, isFree } from './embedded/free-port.js';
