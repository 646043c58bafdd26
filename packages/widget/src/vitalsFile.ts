// `klankbord-vitals-<hash>.js`: web-vitals, for the signal `webVital`.

export { onCLS, onFCP, onINP, onLCP, onTTFB } from '@klankbord/client/vitals';
export { stop } from './vitalsDoor';
