export { AuditLog, type AuditRecord } from './audit-log.js';
export { verifyAudit, type AuditState } from './audit-chain.js';
export { AuditReader, type AuditFilter, type ReadEntry } from './audit-reader.js';
export { RefusedAccess, type RefusedAccessRow } from './refused-access.js';
export { type AuditEntry, type SealedEntry } from './seal.js';
