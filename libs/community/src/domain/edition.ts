/** The edition of NUTS that new references are made to. Older references keep theirs: an old code is not an alias. */
export const CURRENT_EDITION = '2024';
