export { AuditLog, type AuditRecord } from './audit-log.js';
export { verifyAudit } from './audit-chain.js';
export { AuditReader, type ReadEntry } from './audit-reader.js';
export { RefusedAccess, type RefusedAccessRow } from './refused-access.js';
export { type SealedEntry } from './seal.js';
export { AuditTrail } from './audit-trail.js';
