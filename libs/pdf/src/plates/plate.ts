/** A nameplate for the table, read from both sides. */
export interface Plate {
  /** As the bearer writes it, when that is in another script. */
  nameInOwnScript?: string;
  /** In Latin letters, with its title. */
  name: string;
  /** The State or entity. */
  whom: string;
}
