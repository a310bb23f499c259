/** What stands on a badge, each in the words that are printed. No address, no secret but the code. */
export interface BadgeFacts {
  /** Given and family name as the person writes them. */
  name: string;
  /** The same in the person's own script, when that is another one. */
  nameInOwnScript?: string;
  organization: string;
  /** In English and, where it is another word, in the bearer's language: `Egypt · مصر`. */
  country: string;
  /** What the person is here as, in the same way: `Participant`, `Media · وسائل الإعلام`. */
  category: string;
  /** `WF27-04823`, for people to read out. */
  number: string;
  /** What the QR code says: random, tells nothing about its bearer. */
  code: string;
  edition: string;
  /** `5–9 July 2027, Geneva` */
  daysAndPlace: string;
}
