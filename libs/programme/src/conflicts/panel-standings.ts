import type { Reader } from '@app/edition';
import { Injectable } from '@nestjs/common';
import type { Standing } from './picture.js';

/** What a room above knows of one person on one panel. */
export interface PanelStanding extends Standing {
  /** Of the session. */
  code: string;
  personId: string;
}

/** Reads the standing of everybody on a panel of an edition; whom it does not name, nothing is said of. */
export type ReadStandings = (reader: Reader, editionId: string) => Promise<PanelStanding[]>;

/**
 * Invitations belong to a room above this one, so it is the process that says who can be asked for standings: the API when it starts.
 * A process that says nothing (a load, an import) has no conflicts about them.
 */
@Injectable()
export class PanelStandings {
  private source: ReadStandings = async () => [];

  use(source: ReadStandings): void {
    this.source = source;
  }

  readonly read: ReadStandings = (reader, editionId) => this.source(reader, editionId);
}
