import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import { bytesAt } from './bytes-at.js';
import { FileStore } from './file-store.js';

/** The room has no entities: a few statements, and a stream of bytes to one place. */
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [DataSource, CONFIG],
      useFactory: (database: DataSource, config: Config) => new FileStore(database, bytesAt(config)),
    },
  ],
  exports: [FileStore],
})
export class FilesModule {}
