/** Remembers whether the navigation's words are folded away: "narrow" or "wide". */
export const NAV_COOKIE = "nav";
