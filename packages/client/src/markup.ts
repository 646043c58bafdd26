// `@klankbord/client/markup`, and the file that the script tag fetches where nobody has told of the shop: reads markup.

export {
  createMarkupReader,
  type MarkupFile,
  type MarkupHost,
  type MarkupReader,
} from './signals/markup/createMarkupReader';
