export { Mailer } from './mailer.service.js';
export { MailModule } from './mail.module.js';
export type { MailMessage } from './mail-message.js';
