export { composeMail, fillText, type ComposedMail } from './compose-mail.js';
export { Mailer } from './mailer.service.js';
