export { type ExchangeForm } from './file-kind.js';
export { FileRefusal } from './table.js';
