export { composeMail, fillText, type ComposedMail, type MailEntry } from './compose-mail.js';
export { Mailer } from './mailer.service.js';
export { MailStore } from './mail-store.js';
