// `@klankbord/client/vitals`: what the signal `webVital` needs of web-vitals, for `webVitalSignal`.

export { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
