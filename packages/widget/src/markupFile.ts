// `klankbord-markup-<hash>.js`: reads schema.org markup, on pages where nobody has told of the shop.

export { createMarkupReader } from '@klankbord/client/markup';
