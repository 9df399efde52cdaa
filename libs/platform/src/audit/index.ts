export { AuditLog } from './audit-log.js';
export { AuditTrail } from './audit-trail.js';
