// `klankbord-signals-<hash>.js`: the signals that a site has to ask for.

export { onCheckout, onSegment } from '@klankbord/client';
