// The words of the log-in page.

export const logInWords = {
  title: 'Log in',
  name: 'Name',
  password: 'Password',
  submit: 'Log in',
  busy: 'Checking',
  wrong: 'That is not the password for this name. Please try again.',
  missing: 'Fill in the password.',
  throttled: (wait: string) => `Too many tries. You can try again in ${wait}.`,
  throttledOver: 'You can try again now.',
  where: 'Where do I find it?',
  wherePassword:
    'The first account is called owner. You chose its password with --password or KLANKBORD_PASSWORD. If you did not, the collector made one up and printed it in its terminal when it first started.',
  whereLink:
    'At every start the collector also prints a sign-in link. It works once, and needs no password. If the password is lost, start the collector with --password and a new one.',
};
