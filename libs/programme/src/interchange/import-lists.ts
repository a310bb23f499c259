import type { Transaction } from '@app/database';
import { addRoom, addTerm, readRooms, readVocabulary, type Room } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { Actor } from '@app/identity';
import { plainForm, readImportTerms, type ImportTerms } from '../import/import-terms.js';
import { remark, type Remark } from '../import/remark.js';
import { cleanLine } from '../sessions/clean-text.js';
import { trackName } from './schedule-words.js';

/** What an import may add to the edition besides sessions. */
export interface ImportWishes {
  /** Rooms of the file that the edition lacks. */
  addRooms?: boolean;
  /** Types and tracks of the file that the edition's lists lack. */
  addTerms?: boolean;
  /** Names of the file as panel members; else they are counted and left behind. */
  withPersons?: boolean;
  /** Name or code of the type for sessions whose file names none. */
  type?: string;
}

type PlacedRoom = Pick<Room, 'id' | 'name' | 'closedAt'>;

/** The edition's rooms, types and tracks by the names that a file may use; grows by what the file brings, where that is wished. */
export class ImportLists {
  /** What was added, in the order of the file. */
  readonly added: Remark[] = [];

  private constructor(
    private readonly tx: Transaction,
    private readonly editionId: string,
    private readonly wishes: ImportWishes,
    private readonly by: Actor,
    private readonly now: Date,
    readonly terms: ImportTerms,
    private readonly tracks: Map<string, string>,
    private readonly rooms: Map<string, PlacedRoom>,
  ) {}

  static async of(
    tx: Transaction,
    editionId: string,
    wishes: ImportWishes,
    by: Actor,
    now: Date,
  ): Promise<ImportLists> {
    const rooms = await readRooms(tx, editionId);
    const byName = rooms.flatMap((room) =>
      [room.code, `${room.name} (${room.building})`, `${room.name} (${room.code})`, room.name].map(
        (name) => [plainForm(name), room] as const,
      ),
    );
    const terms = await readImportTerms(tx, editionId);
    return new ImportLists(tx, editionId, wishes, by, now, terms, await tracksOf(tx, editionId), new Map(byName));
  }

  /** The room of that name, added where that is wished; undefined when there is none. */
  async room(name: string): Promise<PlacedRoom | undefined> {
    const key = plainForm(name);
    const known = this.rooms.get(key);
    if (known || !key || !this.wishes.addRooms) return known;
    const draft = { code: this.freeRoomCode(name), name: cleanLine(name).slice(0, 200), capacity: 0 };
    const room = await addRoom(this.tx, this.editionId, draft, this.by, this.now);
    this.rooms.set(key, room).set(plainForm(room.code), room);
    this.added.push(remark('added-room', { name: room.name, code: room.code }));
    return room;
  }

  /** Whether the file says in the room's place that one takes part remotely only. */
  isRemote(room: string): boolean {
    return this.terms.modes.get(plainForm(room)) === 'remote' && !this.rooms.has(plainForm(room));
  }

  /** The code of a session type by any of its names, added where that is wished. */
  type(name: string): Promise<string | undefined> {
    return this.term('session-type', this.terms.sessionTypes, name);
  }

  /** The code of the Action Line that a track is named after, added where that is wished. */
  track(name: string): Promise<string | undefined> {
    return this.term('action-line', this.tracks, name);
  }

  private async term(
    vocabulary: 'session-type' | 'action-line',
    known: Map<string, string>,
    written: string,
  ): Promise<string | undefined> {
    const name = cleanLine(written).slice(0, 200);
    const key = plainForm(name);
    if (!key) return undefined;
    const code = known.get(key);
    if (code || !this.wishes.addTerms) return code;
    const added = await addTerm(this.tx, this.editionId, vocabulary, name, this.by, this.now);
    known.set(key, added);
    if (vocabulary === 'action-line') this.terms.actionLines.set(plainForm(added), added);
    this.added.push(remark(vocabulary === 'session-type' ? 'added-type' : 'added-track', { name, code: added }));
    return added;
  }

  private freeRoomCode(name: string): string {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
    const stem =
      plain
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 32)
        .replace(/-+$/, '') || 'room';
    for (let n = 1; ; n++) {
      const code = n === 1 ? stem : `${stem}-${n}`;
      if (!this.rooms.has(plainForm(code)) || plainForm(code) === plainForm(name)) return code;
    }
  }
}

/** Every name of every Action Line: code, label, few words, and these behind the code as each language writes it. */
async function tracksOf(tx: Transaction, editionId: string): Promise<Map<string, string>> {
  const lines = await readVocabulary(tx, editionId, 'action-line');
  return new Map(
    lines.flatMap((line) =>
      [line.code, ...LANGUAGES.flatMap((language) => [trackName(line, language), line.labels[language] ?? ''])]
        .map(plainForm)
        .filter(Boolean)
        .map((name) => [name, line.code] as const),
    ),
  );
}
