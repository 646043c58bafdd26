throw new Error('the secret of another site');
