/** Tells those who joined needs that these are one need now. */
export const NEEDS_MERGED_QUEUE = 'resources.needs-merged';

/** Tells those who joined needs that something answers them. */
export const NEED_ANSWERED_QUEUE = 'resources.need-answered';
