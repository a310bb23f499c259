export { LimitsModule } from './limits.module.js';
export { Limits, forgetOldCounts } from './limits.js';
export { OwnCounts } from './own-counts.js';
export { TooManyTries } from './limits.errors.js';
export type { Limit, Standing } from './limit.js';
