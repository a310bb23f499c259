import { Refusal } from '@app/refusals';

const A_MEGABYTE = 1_000_000;

/** More bytes than are taken; `most` in bytes. */
export class FileTooBig extends Refusal {
  constructor(most: number) {
    super('invalid', 'files.too-big', 'file', { megabytes: Math.floor(most / A_MEGABYTE) });
  }
}

/** Not a single byte. */
export class FileEmpty extends Refusal {
  constructor() {
    super('invalid', 'files.empty', 'file');
  }
}

/** Its first bytes prove none of the kinds that are taken here, whatever its name says. */
export class FileKindUnknown extends Refusal {
  constructor() {
    super('invalid', 'files.kind-unknown', 'file');
  }
}

/** There is none of that id for this owner; or its bytes are gone. */
export class FileUnknown extends Refusal {
  constructor() {
    super('not-found', 'files.unknown');
  }
}

/** No room is left where files lie. */
export class FilesFull extends Refusal {
  constructor() {
    super('full', 'files.full');
  }
}

/** The place of the files cannot be reached, read or written just now. */
export class FilesAway extends Refusal {
  constructor() {
    super('busy', 'files.away');
  }
}
