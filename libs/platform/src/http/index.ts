export { CookieJar } from './cookie-jar.js';
export { SessionCookie } from './session-cookie.js';
export { HubHttpAdapter, installHttp } from './http-adapter.js';
export { Readiness } from './readiness.js';
export { logFault } from './fault-log.js';
export { StructuredLogger, createLogger } from './logger.js';
export { requestStateOf } from './request-state.js';
