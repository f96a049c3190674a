// Photos in formats that the server does not read (HEIC, WebP, AVIF) become JPEG here, if this browser can read them.
const QUALITY = 0.95;

/** @param {File} file @returns {Promise<File>} a JPEG, or the file itself when it cannot be read here */
export async function asJpeg(file) {
  if (/^image\/(jpeg|png)$/.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/** Has a form send JPEG where its own formats would be refused. @param {HTMLFormElement} form with one file field @param {() => void} begun told when the form is sent */
export function sendsJpeg(form, begun = () => {}) {
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', async (event) => {
    begun();
    if ([...input.files].every((file) => /^image\/(jpeg|png)$/.test(file.type))) return;
    event.preventDefault();
    const files = new DataTransfer();
    for (const file of input.files) files.items.add(await asJpeg(file));
    input.files = files.files;
    form.submit();
  });
}
