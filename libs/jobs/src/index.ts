export { BELL_CHANNEL, bellsDue, ringBell, ringBells } from './bell.js';
export { bellCte } from './bell-sql.js';
export { BellRelay } from './bell-relay.js';
export { JobCrew } from './job-crew.js';
export { JOBS, JOB_NAMES, isJobName, type JobName, type QueueName } from './job-names.js';
export { JobsModule } from './jobs.module.js';
export { LostBells } from './lost-bells.js';
export { ProcessorOf, Sweeper, type Processor, type Sweep } from './processor.js';
export { Timetable, type Recurring } from './timetable.js';
