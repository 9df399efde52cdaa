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
  /** A list of things to look at, each with links of its own. It stands after `paragraphs`. */
  readonly entries?: readonly MailEntry[];
  /** The one thing to do next: words on the link, and its absolute address. It stands after `paragraphs`. */
  readonly action?: MailLink;
  /** What stands below the link. */
  readonly closing?: readonly string[];
}

/** One thing on the list of a mail. */
export interface MailEntry {
  readonly title: string;
  /** Its absolute address. */
  readonly link: string;
  /** What else can be done: words on each link, and its absolute address. */
  readonly more?: readonly MailLink[];
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
  entries = [],
  action,
  closing = [],
}: MailContent): ComposedMail {
  const title = cleanLine(subject);
  const head = paragraphs.map(cleanLine);
  const tail = closing.map(cleanLine);
  const text = [...head, ...entries.map(entryText), ...(action ? [action.link] : []), ...tail].join('\n\n');
  const html = [
    `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
    ...head.map(paragraph),
    ...entries.map(entryHtml),
    ...(action ? [`<p>${anchor(action)}</p>`, paragraph(action.link)] : []),
    ...tail.map(paragraph),
    '</body></html>',
  ].join('\n');
  return { subject: title, text: `${text}\n`, html };
}

/** Fills `{name}` and the like; a placeholder without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function entryText({ title, link, more = [] }: MailEntry): string {
  return [
    `${cleanLine(title)}\n${link}`,
    ...more.map((one) => `  ${cleanLine(one.label)}: ${one.link}`),
  ].join('\n');
}

function entryHtml({ title, link, more = [] }: MailEntry): string {
  return `<p>${[{ label: title, link }, ...more].map(anchor).join('<br>')}</p>`;
}

function anchor({ label, link }: MailLink): string {
  return `<a href="${escapeHtml(link)}">${escapeHtml(cleanLine(label))}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
