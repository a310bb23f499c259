import type { Transaction } from '@app/database';
import { findOrAddPerson } from '@app/people';
import { Refusal } from '@app/refusals';
import type { Remarks } from '../import/reading.js';
import { remark } from '../import/remark.js';
import { cleanLine } from '../sessions/clean-text.js';
import { MOST_SEATS, type Seat } from '../sessions/panel.js';
import type { FilePerson } from './schedule-file.js';

const LONGEST_NAME = 100;

/**
 * The persons of a file: one person for one key of the file (two of one name may have two), else for one name. Whoever sits, without an address, on the panel of a
 * session that was imported into the edition earlier is the same as somebody of that name in a later file.
 */
export class ImportPersons {
  private readonly byKey = new Map<string, string>();

  private constructor(
    private readonly tx: Transaction,
    private readonly byName: Map<string, string>,
  ) {}

  static async of(tx: Transaction, editionId: string): Promise<ImportPersons> {
    const rows = await tx.query<Array<{ id: string; name: string }>>(
      `select distinct p.id, concat_ws(' ', nullif(p.given_name, ''), nullif(p.family_name, '')) as name
       from session s join session_person sp on sp.session_id = s.id join person p on p.id = sp.person_id
       where s.edition_id = $1 and s.source_key is not null and p.email is null order by name, p.id`,
      [editionId],
    );
    return new ImportPersons(tx, new Map(rows.map(({ id, name }) => [name, id])));
  }

  /** The panel that the file names, each person once, as speakers. */
  async seats(persons: FilePerson[], remarks: Remarks): Promise<Seat[]> {
    const ids = new Set<string>();
    let lost = 0;
    for (const person of persons) {
      const id = ids.size < MOST_SEATS ? await this.idOf(person) : undefined;
      if (id) ids.add(id);
      else lost++;
    }
    if (lost > 0) remarks.dropped.push(remark('persons-unusable', { count: lost }));
    if (ids.size > 0) remarks.took.push(remark('took-persons', { count: ids.size }));
    return [...ids].map((personId) => ({ personId, role: 'speaker' }));
  }

  private async idOf({ key, name: written }: FilePerson): Promise<string | undefined> {
    const name = cleanLine(written);
    if (!name || name.length > LONGEST_NAME) return undefined;
    const own = key ? this.byKey.get(key) : undefined;
    if (own) return own;
    const namesake = this.byName.get(name);
    const isAnother = key !== '' && [...this.byKey.values()].includes(namesake ?? '');
    const id = isAnother ? await this.added(name) : (namesake ?? (await this.added(name)));
    if (!id) return undefined;
    if (key) this.byKey.set(key, id);
    if (!namesake) this.byName.set(name, id);
    return id;
  }

  /** The file does not say which part of a name is the family's. */
  private async added(name: string): Promise<string | undefined> {
    try {
      return (await findOrAddPerson(this.tx, { givenName: name })).id;
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      return undefined;
    }
  }
}
