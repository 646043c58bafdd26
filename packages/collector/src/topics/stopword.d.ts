// What we use of the package `stopword`, which has no declarations of its own: its lists, by language of three letters.

declare module 'stopword' {
  const lists: Record<string, string[] | undefined>;
  export = lists;
}
