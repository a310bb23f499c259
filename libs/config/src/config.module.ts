import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import type { Config } from './config.js';

/** Injection token of the one Config of a process. */
export const CONFIG = Symbol('Config');

@Global()
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [Clock, { provide: CONFIG, useValue: config }],
      exports: [CONFIG, Clock],
    };
  }
}
