/** Only letters and digits: nobody should fail at a comma, a capital or a space. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** True where somebody typed what there was to type. */
export function isSameSentence(one: string, other: string): boolean {
  return bare(one) === bare(other);
}
