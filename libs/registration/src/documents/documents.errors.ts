import { Refusal } from '@app/refusals';
import { DOCUMENTS_AT_MOST, DOCUMENTS_BYTES_AT_MOST } from './documents.rules.js';

/** Nobody asked for documents, or it is decided by now. */
export class DocumentsNotAsked extends Refusal {
  constructor() {
    super('conflict', 'registration.documents-not-asked');
  }
}

/** As many are there as are taken, or they are too large together. */
export class TooManyDocuments extends Refusal {
  constructor() {
    const megabytes = DOCUMENTS_BYTES_AT_MOST / 1_000_000;
    super('invalid', 'registration.too-many-documents', 'file', { most: DOCUMENTS_AT_MOST, megabytes });
  }
}

/** The form came without a file. */
export class DocumentMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.document-missing', 'file');
  }
}
