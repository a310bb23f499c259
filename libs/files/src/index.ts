export { FilesModule } from './files.module.js';
export { FileStore, type PutFile } from './file-store.js';
export type { Taken } from './measured.js';
export type { BytePlace } from './byte-place.js';
export { bytesBeside } from './bytes-beside.js';
export { bytesAt } from './bytes-at.js';
export { recognise, type MediaType } from './media-type.js';
export {
  fileOf,
  filesOf,
  keepFile,
  removeFile,
  type FileOwner,
  type Keeping,
  type StoredFile,
} from './stored-files.js';
export { asAttachment, shownName } from './shown-name.js';
export { removeExpiredFiles, removeLooseBytes } from './sweep-files.js';
export { FileEmpty, FileKindUnknown, FilesAway, FilesFull, FileTooBig, FileUnknown } from './files.errors.js';
export { FILES_HOLDINGS } from './personal-data.js';
