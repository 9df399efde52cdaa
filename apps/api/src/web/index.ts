export { mountWeb } from './mount-web.js';
export { type WebDependencies } from './hub-request.js';
