import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule, type Config } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EditionModule } from '@app/edition';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { PeopleModule } from '@app/people';
import { ProgrammeModule } from '@app/programme';
import { RegistrationModule } from '@app/registration';
import { RoundtableModule } from '@app/roundtable';
import { SpeakersModule } from '@app/speakers';

/** The rooms that commands act through, without a door. */
@Module({})
export class RoomsModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: RoomsModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl, { pool: 4, name: 'forum command' }),
        FilesModule,
        IdentityModule,
        EditionModule,
        PeopleModule,
        ProgrammeModule,
        RegistrationModule,
        RoundtableModule,
        SpeakersModule,
      ],
    };
  }
}
