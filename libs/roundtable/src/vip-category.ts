/** One row of the edition's rule table (R20), as the vocabulary `vip-category` holds it. */
export interface CategoryRule {
  code: string;
  /** 1 speaks first. */
  rank: number;
  /** Who belongs to it. `unlessAttends`: only while nobody with that other office, of the same country, attends the edition. */
  offices: Array<{ office: string; unlessAttends?: string }>;
}

/** What a person is, and for which country (ISO 3166-1 alpha-2). */
export interface Holder {
  office: string;
  country: string | null;
  /** Code of a category that the protocol officer has set; counts while the table knows it. */
  setCategory?: string | null;
  /** As it stood when the list became final; whatever came later does not count. */
  finalCategory?: CategoryFound | null;
}

/** Where an office was put, and why. */
export interface CategoryFound {
  code: string;
  rank: number;
  /**
   * `office`: the table says so, whoever else comes · `nobody-above`: the holder of the higher office does not attend ·
   * `somebody-above`: that holder attends, so the office counts for itself · `protocol`: the protocol officer has set it.
   */
  because: 'office' | 'nobody-above' | 'somebody-above' | 'protocol';
}

/** Which offices of which countries attend the edition. */
export type Attendance = ReadonlySet<string>;

const placeIn = (office: string, country: string) => `${office} ${country}`;

/** Everybody who attends at all, whether or not they take the floor; leaving early or giving up the floor changes nothing (R21). */
export function attendanceOf(holders: Holder[]): Attendance {
  return new Set(holders.flatMap(({ office, country }) => (country ? [placeIn(office, country)] : [])));
}

/** The offices that an edition's table knows, in the order of its ranks. */
export function knownOffices(table: CategoryRule[]): string[] {
  return [...new Set(byRank(table).flatMap((rule) => rule.offices.map(({ office }) => office)))];
}

/**
 * The category of a list that is final, else what protocol has set, else that of the office: the first by rank that admits it. A condition on another's attendance holds only when the country is
 * known. Undefined for an office that the table lacks.
 */
export function categoryOf(holder: Holder, table: CategoryRule[], attending: Attendance): CategoryFound | undefined {
  if (holder.finalCategory) return holder.finalCategory;
  const set = table.find(({ code }) => code === holder.setCategory);
  if (set) return { code: set.code, rank: set.rank, because: 'protocol' };
  let isHeldBack = false;
  for (const { code, rank, offices } of byRank(table)) {
    for (const { office, unlessAttends } of offices) {
      if (office !== holder.office) continue;
      if (unlessAttends === undefined) return { code, rank, because: isHeldBack ? 'somebody-above' : 'office' };
      if (holder.country && !attending.has(placeIn(unlessAttends, holder.country)))
        return { code, rank, because: 'nobody-above' };
      isHeldBack = true;
    }
  }
  return undefined;
}

function byRank(table: CategoryRule[]): CategoryRule[] {
  return [...table].sort((a, b) => a.rank - b.rank);
}
