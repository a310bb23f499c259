export { BELL_CHANNEL, ringBell, ringBells } from './bell.js';
export { JOBS, JOB_NAMES, isJobName, type JobName, type QueueName } from './job-names.js';
export { ProcessorOf, Sweeper, type Processor, type Sweep } from './processor.js';
