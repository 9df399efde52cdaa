export { KeepsForATime, RetentionRules, type RetentionRule } from './retention-rule.js';
export { Retention, RETENTION_QUEUE } from './retention.service.js';
