/** A formatted text as plain data: what the server read, and what a page may show. Nothing else can be said in it. */
export type ProseNode =
  | string
  | { readonly tag: ProseTag; readonly children: readonly ProseNode[] }
  | { readonly tag: 'a'; readonly href: string; readonly children: readonly ProseNode[] }
  | { readonly tag: 'br' | 'hr' };

/** The elements of a text, beside links and breaks. Headings stand below those of the page. */
export type ProseTag =
  | 'p'
  | 'strong'
  | 'em'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'del'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'h4'
  | 'h5';
