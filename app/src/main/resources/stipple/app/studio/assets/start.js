// The first page: says which photos were chosen, and turns formats that only this browser can read into JPEG.
import { sendsJpeg } from './photo-file.js';

document.documentElement.classList.add('js');
const form = document.querySelector('.main-way');
const input = form.querySelector('input[type=file]');
const drop = form.querySelector('.drop');
const chosen = form.querySelector('.chosen');

input.addEventListener('change', () => {
  const names = [...input.files].map((file) => file.name);
  chosen.textContent = names.length ? names.join(', ') : chosen.dataset.none;
});
for (const kind of ['dragenter', 'dragover']) drop.addEventListener(kind, () => drop.classList.add('over'));
for (const kind of ['dragleave', 'drop']) drop.addEventListener(kind, () => drop.classList.remove('over'));

sendsJpeg(form, () => { form.querySelector('.busy').hidden = false; });
