export { Mailer } from './mailer.service.js';
