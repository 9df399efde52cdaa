export { EXCHANGE_FORMS, type ExchangeForm } from './file-kind.js';
export { type ImportReport } from './import-report.js';
export { type FileRemark } from './read-items.js';
export { FileRefusal } from './table.js';
