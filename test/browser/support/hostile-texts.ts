const SEES_BIDI = '\\u202Egpj.exe\\u202C and\\u200Bnothing\\u2066between\\u2069';

/** Texts that become something else where a page takes them for more than text. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['an element with a handler', '<img src=x onerror="window.hit=1">"\'><svg onload=window.hit=2>'],
  [
    'a polyglot',
    'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=hit=3 )//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=hit=4//>\\x3e',
  ],
  ['the end of a script', '</script><script>window.hit=5</script><!--<script>'],
  ['line ends of a script', '\u2028window.hit=6\u2029'],
  ['braces of a template', '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {% raw %}'],
  ['braces of a message', "{count, plural, one {# thing} other {# things}} {name} '{' <b>bold</b>"],
  ['a key of every object', '__proto__ constructor toString'],
  ['directions and nothing', JSON.parse(`"${SEES_BIDI}"`) as string],
];

/** A page shows spaces and marks of direction in its own way; the letters have to be all there. */
export const shown = (text: string): string => text.replace(/[\p{Cf}\p{Zl}\p{Zp}\s]+/gu, '');
