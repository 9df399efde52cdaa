export { AuditLog, type AuditRecord } from './audit-log.js';
export { AuditTrail, type Decision } from './audit-trail.js';
