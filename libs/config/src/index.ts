export { readConfig, type Config } from './config.js';
export { ConfigurationFault } from './configuration-fault.js';
export { ConfigModule, CONFIG } from './config.module.js';
export { Clock } from './clock.js';
export { environmentWith } from './child-environment.js';
export { makeFolder, mustBeWritable } from './data-folder.js';
