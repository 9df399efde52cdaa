/** A mail that was kept instead of sent. */
export interface KeptMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly textPart: string;
  readonly deliveredAt: Date;
}

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #15213a; background: #f8f6f1 }
  h1, h2 { font-family: Georgia, serif } a { color: #0e4f5f }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid #ddd8cc; padding: .6rem 0 }
  article { background: #fff; border: 1px solid #ddd8cc; border-radius: 6px; padding: 1rem 1.25rem; margin: 1.5rem 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit } small { color: #4a556e }
  @media (prefers-color-scheme: dark) {
    body { color: #e9ebf0; background: #10161f } a { color: #7cc4cf } small { color: #a9b2c4 }
    article { background: #18202c; border-color: #2b3544 } li { border-color: #2b3544 }
  }`;

/** The page that lists kept mail and shows one of them. All text is escaped; only its web addresses become links. */
export function mailboxPage(mails: readonly KeptMail[], opened: KeptMail | null, nonce: string): string {
  const list =
    mails.length === 0
      ? '<p>No mail yet. Ask for a sign-in link for one of the demo people, such as astrid.holm@vesthavn.example, then reload this page. Addresses nobody has get no mail.</p>'
      : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kept mail · Living Hub</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="${nonce}">${STYLE}</style></head>
<body><main><p><a href="/">Living Hub</a></p><h1>Kept mail</h1>
<p>This hub runs as a demo: mail is kept here instead of being sent. Everybody who reaches this address can read it.</p>
${opened ? openedMail(opened) : ''}${list}<ul>${mails.map(listItem).join('')}</ul></main></body></html>`;
}

function openedMail({ subject, recipient, deliveredAt, textPart }: KeptMail): string {
  return `<article><h2>${escaped(subject)}</h2><small>To ${escaped(recipient)} · ${deliveredAt.toISOString()}</small>
<pre>${linked(escaped(textPart))}</pre></article>`;
}

function listItem({ messageId, subject, recipient, deliveredAt }: KeptMail): string {
  return `<li><a href="?id=${encodeURIComponent(messageId)}">${escaped(subject)}</a><br>
<small>To ${escaped(recipient)} · ${deliveredAt.toISOString()}</small></li>`;
}

function linked(escapedText: string): string {
  return escapedText.replace(/https?:\/\/[^\s<>"']+/g, (address) => `<a href="${address}">${address}</a>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
