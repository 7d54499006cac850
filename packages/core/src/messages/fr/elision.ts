const startsWithVowel = /^[aàâeéèêiîoôuyh]/iu;

/** `d’Amazon`, `de SageMaker`. */
export function ofWord(name: string): string {
  return startsWithVowel.test(name) ? `d’${name}` : `de ${name}`;
}

/** `qu’Amazon`, `que SageMaker`. */
export function thanWord(name: string): string {
  return startsWithVowel.test(name) ? `qu’${name}` : `que ${name}`;
}
