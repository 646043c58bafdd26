// The shop's own dialog, and what a router does to a page.

const dialog = document.querySelector('#sizes');
document.querySelector('#opener').addEventListener('click', () => dialog.showModal());
document.querySelector('#ask').addEventListener('click', () => klankbord.open('popover'));
document.querySelector('#done').addEventListener('click', () => dialog.close());
