export { mountWeb } from './mount-web.js';
