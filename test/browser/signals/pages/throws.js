// A script that fails, for a page of another origin.
throw new Error('the secret of another site');
