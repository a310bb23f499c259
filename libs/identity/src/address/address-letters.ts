import type { Transaction } from '@app/database';
import { type LetterDraft, writeLetter } from '@app/mail';
import { CHANGE_LIVES_MINUTES, type AddressWish } from './address-change.js';

type Frame = Pick<LetterDraft, 'editionId' | 'subject'> & { to: Omit<LetterDraft['to'], 'address'> };

const frameOf = (id: string, { edition, name, language }: AddressWish): Frame => ({
  editionId: edition.id,
  subject: { kind: 'address-change', id },
  to: { name, language },
});

const pathOf = ({ edition, language }: AddressWish, act: string, token: string) =>
  `/${edition.code}/${language}/address-change/${act}?token=${token}`;

/** To the new address: the link that confirms it. */
export async function writeConfirmLetter(tx: Transaction, id: string, wish: AddressWish, token: string): Promise<void> {
  const frame = frameOf(id, wish);
  await writeLetter(tx, {
    ...frame,
    kind: 'identity.address-confirm',
    cause: `address-change:${id}:confirm`,
    to: { ...frame.to, address: wish.newEmail },
    data: { edition: wish.edition.name, hours: CHANGE_LIVES_MINUTES / 60 },
    secrets: { link: pathOf(wish, 'confirm', token) },
  });
}

/** To a new address that is somebody's already: nothing happens, and they learn that somebody tried. Names nobody. */
export async function writeTakenLetter(tx: Transaction, id: string, wish: AddressWish): Promise<void> {
  const frame = frameOf(id, wish);
  await writeLetter(tx, {
    ...frame,
    kind: 'identity.address-taken',
    cause: `address-change:${id}:confirm`,
    to: { ...frame.to, name: '', address: wish.newEmail },
    data: { edition: wish.edition.name },
  });
}

/** To the old address: what was asked, and the link that stops it. */
export async function writeAskedLetter(tx: Transaction, id: string, wish: AddressWish, token: string): Promise<void> {
  const frame = frameOf(id, wish);
  await writeLetter(tx, {
    ...frame,
    kind: 'identity.address-asked',
    cause: `address-change:${id}:asked`,
    to: { ...frame.to, address: wish.oldEmail },
    data: { edition: wish.edition.name, newAddress: hintedAddress(wish.newEmail) },
    secrets: { link: pathOf(wish, 'stop', token) },
  });
}

/** To the old address: it is done. */
export async function writeChangedLetter(tx: Transaction, id: string, wish: AddressWish): Promise<void> {
  const frame = frameOf(id, wish);
  await writeLetter(tx, {
    ...frame,
    kind: 'identity.address-changed',
    cause: `address-change:${id}:changed`,
    to: { ...frame.to, address: wish.oldEmail },
    data: { edition: wish.edition.name, newAddress: hintedAddress(wish.newEmail) },
  });
}

/** `m…@example.org`: enough for its owner, little for anybody who reads the old mailbox. */
export function hintedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address[0]}…${address.slice(at)}`;
}
