export { FileStore } from './file-store.js';
export { documentMediaType } from './media-type.js';
