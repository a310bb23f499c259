import type { ConflictKind, Severity } from '../conflicts/conflict-kinds.js';
import type { Conflict } from '../conflicts/conflict.js';
import { conflictsOfOne } from '../conflicts/find-conflicts.js';
import { pictured, type ProgrammeInMind } from '../conflicts/read-picture.js';
import type { Picture, PictureSession } from '../conflicts/picture.js';
import { NoSuchSession } from '../programme.errors.js';
import type { DraftSession } from '../sessions/draft-session.js';

/** Kinds that are the same wherever a session stands: they say nothing about a place. */
const OF_THE_PANEL: ReadonlySet<ConflictKind> = new Set<ConflictKind>([
  'panel-unconfirmed',
  'panel-unregistered',
  'panel-unaccredited',
  'panel-gender',
  'panel-regions',
  'panel-stakeholders',
]);

/** Whether a conflict depends on where or when its session stands. */
export function isAboutPlace({ kind }: Pick<Conflict, 'kind'>): boolean {
  return !OF_THE_PANEL.has(kind);
}

/** A session without a length of its own is taken to last so long. */
export const USUAL_MINUTES = 60;

export function draftOf({ drafts }: ProgrammeInMind, code: string): DraftSession {
  const draft = drafts.find((one) => one.code === code);
  if (!draft) throw new NoSuchSession();
  return draft;
}

export function minutesOf({ startsAt, endsAt }: DraftSession): number {
  return startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : USUAL_MINUTES;
}

/** A session in thought: where it would stand, and the picture of the others on that day. */
export class InThought {
  private readonly session: PictureSession;
  private readonly days = new Map<number, Picture>();

  constructor(
    private readonly programme: ProgrammeInMind,
    draft: DraftSession,
  ) {
    const standings = new Map(programme.standings.map((one) => [`${one.code} ${one.personId}`, one]));
    this.session = pictured(draft, { startsAt: new Date(0), endsAt: new Date(1) }, standings);
  }

  /** What would clash if it stood there, apart from what its panel brings along everywhere. */
  conflictsAt(room: string | undefined, startsAt: Date, minutes: number): Conflict[] {
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    const there = { ...this.session, room, startsAt, endsAt };
    return conflictsOfOne(there, this.near(startsAt)).filter(isAboutPlace);
  }

  severityOf({ kind }: Conflict): Severity {
    return this.programme.picture.severities[kind];
  }

  /** Only sessions of about that time, so that a thousand places are looked at in a moment. */
  private near(at: Date): Picture {
    const quarter = Math.floor(at.getTime() / QUARTER_MS);
    let picture = this.days.get(quarter);
    if (!picture) {
      const [from, to] = [(quarter - 1) * QUARTER_MS, (quarter + 5) * QUARTER_MS];
      const { sessions } = this.programme.picture;
      const near = sessions.filter(({ startsAt, endsAt }) => endsAt.getTime() > from && startsAt.getTime() < to);
      picture = { ...this.programme.picture, sessions: near };
      this.days.set(quarter, picture);
    }
    return picture;
  }
}

/** A quarter of a day: no session lasts longer than a day, and no walk longer than two hours. */
const QUARTER_MS = 6 * 3_600_000;
