// What is said after the last answer: one sentence.

import { Tick } from './icons';

export const Thanks = ({ text }: { text: string }) => (
  <div class="thanks" part="thanks">
    <Tick />
    <p id="question" tabIndex={-1}>
      {text}
    </p>
  </div>
);
