// The words of the launcher, which stands there before any file of words is fetched, or when none can be.

/** What the button says, and what it says when the interface could not be fetched. */
export const launcherTexts = {
  launcher: {
    en: 'Feedback',
    fr: 'Votre avis',
    es: 'Tu opinión',
    it: 'Il tuo parere',
    pl: 'Twoja opinia',
    ar: 'رأيك',
  },
  'launcher.failed': {
    en: 'Could not be loaded. Try again',
    nl: 'Laden lukte niet. Probeer het nog eens',
    de: 'Laden fehlgeschlagen. Erneut versuchen',
    fr: 'Échec du chargement. Réessayer',
    es: 'No se ha podido cargar. Reintentar',
    it: 'Caricamento non riuscito. Riprova',
    pl: 'Nie udało się wczytać. Spróbuj ponownie',
    ar: 'تعذّر التحميل. إعادة المحاولة',
  },
};

/** The name of a word of the launcher. */
export type LauncherKey = keyof typeof launcherTexts;
