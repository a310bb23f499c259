import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PanelStandings } from '../conflicts/panel-standings.js';
import { readProgramme, withDrafts, type ProgrammeInMind } from '../conflicts/read-picture.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { readChangedDrafts } from '../sessions/draft-session.queries.js';
import { readProgrammeStamp, type ProgrammeStamp } from './programme-stamp.queries.js';

/** A programme with the short name of its state. What is given is shared: look, do not change. */
export interface StampedProgramme {
  stamp: string;
  programme: ProgrammeInMind;
}

interface Kept extends StampedProgramme {
  parts: ProgrammeStamp;
}

/**
 * Programmes for the board, which asks many times between two changes: read whole once; after a move only the moved sessions are read
 * again, and the whole only when something else changed. The stamp is read first, so that what is kept is never older than its stamp.
 */
@Injectable()
export class ProgrammesInMind {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: DataSource,
    private readonly standings: PanelStandings,
  ) {}

  async stamp(editionId: string): Promise<string> {
    return nameOf(editionId, await readProgrammeStamp(this.database, editionId));
  }

  async read(editionId: string): Promise<StampedProgramme> {
    const parts = await readProgrammeStamp(this.database, editionId);
    const stamp = nameOf(editionId, parts);
    const known = this.kept.get(editionId);
    if (known?.stamp === stamp) return known;
    const isNearlySame = known?.parts.others === parts.others;
    const programme =
      (isNearlySame && (await this.refreshed(editionId, known.programme))) ||
      (await readProgramme(this.database, editionId, this.standings.read));
    const fresh = { stamp, parts, programme };
    this.kept.set(editionId, fresh);
    return fresh;
  }

  /** The same programme with the sessions that changed; undefined when a panel did, since people and their standing come with it. */
  private async refreshed(editionId: string, programme: ProgrammeInMind): Promise<ProgrammeInMind | undefined> {
    const versions = new Map(programme.drafts.map(({ code, version }) => [code, version]));
    const { present, changed } = await readChangedDrafts(this.database, editionId, versions);
    const fresh = new Map(changed.map((draft) => [draft.code, draft]));
    const before = programme.drafts.filter(({ code }) => fresh.has(code));
    if (
      before.length < changed.length ||
      before.some((draft) => peopleOf(draft) !== peopleOf(fresh.get(draft.code)!))
    ) {
      return undefined;
    }
    const stay = programme.drafts.filter(({ code }) => present.has(code));
    return withDrafts(
      programme,
      stay.map((draft) => fresh.get(draft.code) ?? draft),
    );
  }
}

function nameOf(editionId: string, { sessions, others }: ProgrammeStamp): string {
  return createHash('sha256').update(`${editionId} ${sessions} ${others}`).digest('base64url').slice(0, 22);
}

const peopleOf = ({ panel, keyPersons, organizerPersons }: DraftSession) =>
  JSON.stringify([panel, keyPersons, organizerPersons]);
