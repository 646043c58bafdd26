// What each diagnostic says: what happened, why, and what to do. Only in the debug file.

import type { DiagnosticCode } from './codes';

/** `{name}` is replaced by the value of that name. */
export const diagnosticTexts: Record<DiagnosticCode, string> = {
  'already-started':
    'init() was called a second time. The first one goes on. For a second site on one page use data-global.',
  'bad-config':
    'The configuration at {address} is not a JSON object of options ({reason}). It was left out; correct the file.',
  'bad-event-name':
    '{reason}. The event was not kept; rename it: lower-case letters, digits and underscores, a letter first, 64 characters at most.',
  'bad-moment':
    'The moment "{moment}" is not right: {reason}. What is wrong never holds or has no effect; correct it and reload.',
  'bad-option':
    'The option "{name}" is {value}, wanted is {wanted}. It was left out; where there is a default, that was used.',
  'bad-props': '{reason}. The event was not kept.',
  'bad-survey': 'The survey "{survey}" was left out: {reason}. Correct it and reload.',
  'config-unreachable':
    'The configuration at {address} could not be fetched ({reason}). Klankbord runs without it. Check the address, CORS and connect-src of the CSP.',
  'data-layer-repaired':
    'A push to the data layer ("{event}") was not quite right at {place}, wanted is: {wanted}. It was put right here; correct the template, others may read it differently.',
  'data-layer-skipped':
    'A part of a push to the data layer ("{event}") was left out, at {place}, wanted is: {wanted}. The rest of the push was read; correct the template.',
  'element-props':
    'data-kb-props of an element with data-kb-track="{name}" is not JSON ({reason}): {props}. It was tracked without props.',
  'endpoint-login-page':
    'The endpoint {endpoint} answered with a page: a log-in page or a captive portal. Everything is kept and tried again.',
  'endpoint-redirected':
    'The endpoint answered from somewhere else: {endpoint}. A redirected POST loses its body, so nothing counts as accepted. Everything is kept; set the final address.',
  'endpoint-refuses':
    'The endpoint {endpoint} answered {status}. Everything is kept and tried again in a while. Check the address and the permissions.',
  'endpoint-unreachable':
    'The endpoint {endpoint} could not be reached, or its answer could not be read. Possible causes: CORS headers are missing (also on error answers), connect-src of the CSP, a blocker, or being offline. Everything is kept and tried again.',
  'endpoint-wrong':
    'The endpoint {endpoint} refused the very first events ({status}), so it is most likely no feedback endpoint. Everything is kept; check the address.',
  'event-refused':
    'The endpoint refused the event {id} for good ({reason}: {detail}). It is counted in status().refused.',
  'event-too-large': '{reason}. The event was not kept; send less.',
  fault: 'Something went wrong inside Klankbord: {reason}. The page is not affected; please report it.',
  'interface-unreachable':
    'The interface file {address} could not be fetched ({reason}). It is tried again the next time. Serve all klankbord-*.js files beside klankbord.js, or use klankbord-all.js.',
  'markup-unreadable':
    'The schema.org markup in {place} could not be read ({reason}), so nothing is told from it. Search engines skip it too: correct the JSON, or serve all klankbord-*.js files beside klankbord.js.',
  'no-endpoint':
    'There is neither endpoint nor collector, so nothing can be sent. Events are kept until one of them is set.',
  'not-a-data-layer':
    'window.{name} is not an array, so it is no data layer. It was left alone; set the option dataLayer to the right name, or to false.',
  'queue-full':
    '{count} of the oldest behaviour events were dropped ({reason}). Feedback is never dropped. They are counted in status().dropped.',
  'senses-unreachable':
    'The file with signals, moments and asking could not be fetched ({reason}). Page views and track() go on without them. Serve all klankbord-*.js files beside klankbord.js, or use klankbord-all.js.',
  'storage-unavailable':
    'The browser does not keep events ({reason}). They stay in the memory of this page and are sent from there; storage is tried again.',
  'survey-fault':
    'The survey "{survey}" is used, but not all of it is right: {reason}. What is wrong never holds or has no effect; correct it and reload.',
  'unknown-command': 'There is no command "{name}".',
  'unknown-option': 'There is no option "{name}". It was left out.',
  'unknown-survey': 'There is no survey "{survey}". The ones there are: {known}.',
  'unknown-text': 'There is no text "{name}" in the interface. It was left out.',
};
