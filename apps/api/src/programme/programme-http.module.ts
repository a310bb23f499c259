import { Module } from '@nestjs/common';
import { PanelStandings, ProgrammeModule } from '@app/programme';
import { readPanelStandings } from '@app/speakers';
import { AtOnceController } from './at-once.controller.js';
import { BoardController } from './board/board.controller.js';
import { ChangesController } from './changes.controller.js';
import { OwnStarsController } from './own-stars.controller.js';
import { ConflictsController } from './conflicts.controller.js';
import { KeptApartController } from './constraints/kept-apart.controller.js';
import { PersonConstraintsController } from './constraints/person-constraints.controller.js';
import { DraftDesk } from './draft-desk.js';
import { DraftSessionsController } from './draft-sessions.controller.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PeopleController } from './people.controller.js';
import { FilesModule } from '@app/files';
import { ImportsController } from './imports/imports.controller.js';
import { FeedsHttpModule } from '../feeds/feeds-http.module.js';
import { PlacementController } from './placement.controller.js';
import { PublicSessionsController } from './public-sessions.controller.js';
import { ReleasesController } from './releases.controller.js';
import { SessionPeopleController } from './session-people.controller.js';

/** The JSON API of the programme: drafts for its editors, their own session for its organizers, releases. */
@Module({
  imports: [ProgrammeModule, FeedsHttpModule, FilesModule],
  controllers: [
    PublicSessionsController,
    DraftSessionsController,
    PlacementController,
    SessionPeopleController,
    AtOnceController,
    OwnSessionsController,
    PersonConstraintsController,
    KeptApartController,
    BoardController,
    ConflictsController,
    ReleasesController,
    PeopleController,
    ImportsController,
    ChangesController,
    OwnStarsController,
  ],
  providers: [DraftDesk],
})
export class ProgrammeHttpModule {
  /** Conflicts may ask the room of speakers, which stands above the programme. */
  constructor(standings: PanelStandings) {
    standings.use(readPanelStandings);
  }
}
