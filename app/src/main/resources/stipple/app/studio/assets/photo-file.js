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
