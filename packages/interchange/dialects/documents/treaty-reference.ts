/** `untoc`, `untoc:18`, `untoc:18(13)(a)`: an instrument, an article, and what is under it. */
export const TREATY_REFERENCE = /^[a-z][a-z0-9-]{2,30}(:[0-9a-z]{1,8}(\([0-9a-z]{1,8}\)){0,4})?$/;
