/** What the form of an invitation said, and what has to be mended. */
export interface MembersReturned {
  readonly given: Readonly<Record<'guest' | 'meeting' | 'end', string>>;
  readonly field: 'guest' | 'meeting' | 'end' | 'content';
  readonly reason: string;
}
