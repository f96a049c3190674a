// What went wrong, in the server's own words; or that nobody answered.
const silent = document.querySelector('meta[name=silent]')?.content ?? '';

/** The sentence of a page that says what went wrong. @param {string} page @param {number} status */
export function sentenceOf(page, status) {
  const told = new DOMParser().parseFromString(page, 'text/html').getElementById('sentence')?.textContent;
  return told || (status ? String(status) : silent);
}

/** Asks; an answer that is no good becomes an error with its sentence. */
export async function asked(address, wish) {
  let answer;
  try {
    answer = await fetch(address, wish);
  } catch {
    throw new Error(silent);
  }
  if (!answer.ok) throw new Error(sentenceOf(await answer.text(), answer.status));
  return answer;
}

/** Sends fields; what it answers is for the caller to read. @param {Record<string, string | number>} fields */
export function sent(address, fields) {
  const token = document.querySelector('meta[name=csrf]').content;
  return asked(address, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-XSRF-TOKEN': token } });
}
