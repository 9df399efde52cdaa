import { cleanLine } from '#libs/kernel';

/** Words on a link, and its absolute address. */
export interface MailLink {
  readonly label: string;
  readonly link: string;
}

/** What a mail says, as plain texts in the reader's language. */
export interface MailContent {
  /** The language of the texts, for screen readers and mail programs. */
  readonly locale: string;
  readonly subject: string;
  /** In reading order, the greeting first. */
  readonly paragraphs: readonly string[];
  /** Several things that may be opened, after `paragraphs`. */
  readonly links?: readonly MailLink[];
  /** The one thing to do next. It stands after `paragraphs` and `links`. */
  readonly action?: MailLink;
  /** What stands below the link. */
  readonly closing?: readonly string[];
}

/** The parts of a mail to be handed to `Mailer`. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Writes a mail twice, as text and as HTML that says the same. Foreign texts (names) are put on one line and escaped:
 * a name with line breaks could pretend to be further paragraphs of our mail.
 */
export function composeMail({
  locale,
  subject,
  paragraphs,
  links = [],
  action,
  closing = [],
}: MailContent): ComposedMail {
  const title = cleanLine(subject);
  const head = paragraphs.map(cleanLine);
  const tail = closing.map(cleanLine);
  const listed = links.map(({ label, link }) => `${cleanLine(label)}\n${link}`);
  const text = [...head, ...listed, ...(action ? [action.link] : []), ...tail].join('\n\n');
  const html = [
    `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
    ...head.map(paragraph),
    ...links.map(linked),
    ...(action ? [linked(action), paragraph(action.link)] : []),
    ...tail.map(paragraph),
    '</body></html>',
  ].join('\n');
  return { subject: title, text: `${text}\n`, html };
}

/** Fills `{name}` and the like; a placeholder without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
}

function linked({ label, link }: MailLink): string {
  return `<p><a href="${escapeHtml(link)}">${escapeHtml(cleanLine(label))}</a></p>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
