// What is wrong, under the control that it is about.

/** Empty while nothing is wrong. */
export const Fault = ({ fault }: { fault: string }) => (
  <p class="fault" part="fault" id="fault">
    {fault}
  </p>
);
