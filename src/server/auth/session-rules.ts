/** A session ends 12 hours after it began, and after 30 minutes without a request. */
export const SESSION_ABSOLUTE_MS = 12 * 3_600_000;
export const SESSION_IDLE_MS = 30 * 60_000;

/** lastSeenAt is written at most this often, so that reading a page is not a write. */
export const SESSION_TOUCH_MS = 60_000;
