/** The forms of address that a page may show before a name; “H.E.” belongs to ministers, ambassadors and heads of State. */
export const COURTESY_TITLES = [
  'H.E. Mr',
  'H.E. Ms',
  'H.E. Mrs',
  'H.E. Dr',
  'H.E. Professor',
  'H.E. Eng.',
  'Amb.',
  'Mr',
  'Ms',
  'Mrs',
  'Dr',
  'Prof.',
  'Eng.',
] as const;

const OTHER_SPELLINGS: Record<string, string> = {
  ambassador: 'amb',
  professor: 'prof',
  engineer: 'eng',
  excellency: '',
};

/**
 * The title of the list that a typed one means: `HE Ms.` is `H.E. Ms`, `Mr. Amb.` is `Amb.`; empty for none,
 * undefined for one that the list lacks.
 */
export function courtesyTitleOf(typed: string): string | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return '';
  const known = COURTESY_TITLES.find((title) => wordsOf(title).join(' ') === words.join(' '));
  return known ?? (words.includes('amb') ? 'Amb.' : undefined);
}

function wordsOf(title: string): string[] {
  const plain = title
    .toLowerCase()
    .replace(/\bh\.?\s?e\b\.?/, 'he ')
    .replace(/[.,]/g, ' ');
  return plain
    .split(/\s+/)
    .map((word) => OTHER_SPELLINGS[word] ?? word)
    .filter((word) => word !== '');
}

/** Whether somebody is one whose letters are the protocol office's and the secretariat's. */
export function isHighLevel({ courtesyTitle }: { courtesyTitle: string }): boolean {
  return courtesyTitle.startsWith('H.E.');
}
