/** "H.E." belongs to ministers, ambassadors and heads of State: their letters are the protocol office's and the secretariat's. */
export function isHighLevel({ courtesyTitle }: { courtesyTitle: string }): boolean {
  return courtesyTitle.startsWith('H.E.');
}
