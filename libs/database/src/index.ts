export { DatabaseModule } from './database.module.js';
export { dataSourceFor } from './data-source.js';
export { migrate } from './migrate.js';
export { afterCommit, inTransaction, type Transaction } from './transaction.js';
export { Notifications } from './notifications.js';
export { Announcements } from './announcements.js';
