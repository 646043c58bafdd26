// The moments of truth that the sample shop has beside those that are built in.

/** As `klankbord('init', { moments })` takes them. */
export const ownMoments = { 'voucher-refused': { when: { event: 'coupon', where: { status: 'refused' } } } };
