/** Text as a search compares it: without case, accents and marks of any script; compatibility forms unfolded (ﬁ, full width). */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
