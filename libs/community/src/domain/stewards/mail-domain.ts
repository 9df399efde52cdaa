/**
 * Mail providers that anybody can have a mailbox with, so that an address there says nothing about where its owner works.
 * The list cannot be complete: a coordinator verifies each domain, this only refuses the plain mistakes.
 */
const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set([
  'abv.bg', 'aol.com', 'centrum.cz', 'free.fr', 'freemail.hu', 'freenet.de', 'fastmail.com', 'gmail.com', 'gmx.at',
  'gmx.ch', 'gmx.de', 'gmx.net', 'googlemail.com', 'hotmail.com', 'hotmail.de', 'hotmail.es', 'hotmail.fr',
  'hotmail.it', 'icloud.com', 'inbox.lv', 'interia.pl', 'laposte.net', 'libero.it', 'live.com', 'mac.com', 'mail.bg',
  'mail.com', 'mail.ru', 'me.com', 'mailbox.org', 'msn.com', 'o2.pl', 'onet.pl', 'orange.fr', 'outlook.com',
  'outlook.de', 'outlook.es', 'outlook.fr', 'posteo.de', 'proton.me', 'protonmail.com', 'sapo.pt', 'seznam.cz',
  'sfr.fr', 't-online.de', 'telenet.be', 'tutanota.com', 'virgilio.it', 'wanadoo.fr', 'web.de', 'wp.pl', 'yahoo.com',
  'yahoo.de', 'yahoo.es', 'yahoo.fr', 'yahoo.it', 'yandex.com', 'yandex.ru', 'ymail.com', 'ziggo.nl', 'zoho.com',
]); // prettier-ignore

const LONGEST_DOMAIN = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The stored form of a mail domain as typed: without `@`, in small letters. Null when it is no domain, or one of a
 * provider that anybody can have a mailbox with.
 */
export function mailDomainOf(typed: string): string | null {
  if (typed.length > LONGEST_DOMAIN + 2) return null;
  const domain = typed.trim().replace(/^@/, '').toLowerCase();
  const labels = domain.split('.');
  const isDomain =
    labels.length >= 2 && domain.length <= LONGEST_DOMAIN && labels.every((label) => LABEL.test(label));
  return isDomain && !PUBLIC_PROVIDERS.has(domain) ? domain : null;
}

/** The domain of an address; null when mailboxes of that domain say nothing about where somebody works. */
export function workDomainOf(email: string): string | null {
  return mailDomainOf(email.slice(email.lastIndexOf('@') + 1));
}
