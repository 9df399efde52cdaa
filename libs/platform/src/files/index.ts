export { FileStore, type StoredFile } from './file-store.js';
export { documentMediaType, type DocumentMediaType } from './media-type.js';
