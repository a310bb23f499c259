import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Announcements } from './announcements.js';
import { Notifications } from './notifications.js';
import { dataSourceFor } from './data-source.js';

/** Opens the pool of a process. Rooms name their entities with `TypeOrmModule.forFeature`, which this loads by itself. */
@Module({})
export class DatabaseModule {
  static at(url: string, options: { pool?: number; name?: string } = {}): DynamicModule {
    const notifications = { provide: Notifications, useFactory: () => new Notifications(url) };
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceFor(url, options).options,
          autoLoadEntities: true,
          retryAttempts: 5,
          retryDelay: 500,
        }),
      ],
      providers: [Announcements, notifications],
      exports: [Announcements, Notifications],
    };
  }
}
