// Lets main.tsx import its style sheet; the bundler takes it out and links it from index.html.

declare module '*.css';
