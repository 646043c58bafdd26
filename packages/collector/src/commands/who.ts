// The name that stands in the audit log for whoever sits at the terminal.

export const WHO = 'command line';
