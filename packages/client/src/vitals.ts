// `@klankbord/client/vitals`, and the file that the script tag fetches for the signal `webVital`: what is used of web-vitals.

export { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
