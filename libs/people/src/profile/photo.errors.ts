import { Refusal } from '@app/refusals';

/** More pixels than any photograph for a page needs. */
export class PhotoTooLarge extends Refusal {
  constructor() {
    super('invalid', 'people.photo-too-large', 'photo');
  }
}

/** It begins like a picture, but cannot be read as one. */
export class PhotoUnreadable extends Refusal {
  constructor() {
    super('invalid', 'people.photo-unreadable', 'photo');
  }
}

export class PhotoMissing extends Refusal {
  constructor() {
    super('invalid', 'people.photo-missing', 'photo');
  }
}
