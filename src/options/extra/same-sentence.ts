/** Only letters and digits: nobody should fail at a comma, a capital, a space or an accent. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where somebody typed what there was to type. */
export function isSameSentence(one: string, other: string): boolean {
  return bare(one) === bare(other);
}
