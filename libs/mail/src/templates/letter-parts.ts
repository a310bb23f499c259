/** The parts of a letter that an edition may say in its own words, in their order, and how long each may be. */
export const LETTER_PARTS = {
  subject: { most: 150, isOneLine: true, mayBeEmpty: false },
  preview: { most: 200, isOneLine: true, mayBeEmpty: true },
  heading: { most: 150, isOneLine: true, mayBeEmpty: true },
  greeting: { most: 150, isOneLine: true, mayBeEmpty: false },
  intro: { most: 2000, isOneLine: false, mayBeEmpty: false },
  /** Paragraphs between empty lines; the house's `body1`, `body2`… */
  body: { most: 6000, isOneLine: false, mayBeEmpty: true },
  /** Label of the button; where it leads is not the edition's to say. */
  action: { most: 60, isOneLine: true, mayBeEmpty: false },
  /** The last words, and who signs: a line each. */
  closing: { most: 2000, isOneLine: false, mayBeEmpty: true },
} as const;

export type LetterPart = keyof typeof LETTER_PARTS;

export const PART_NAMES = Object.keys(LETTER_PARTS) as LetterPart[];

/** What an edition says in the place of the house; a part that is left out says what the house says. */
export type OwnWords = Partial<Record<LetterPart, string>>;
