/** Words of a column's name in lower case without accents: `dateDeNaissance` is `date`, `de`, `naissance`. */
export function columnWords(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !fillers.has(word));
}

const fillers = new Set(['de', 'du', 'des', 'la', 'le', 'l', 'd', 'of', 'the']);
