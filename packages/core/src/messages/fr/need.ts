import type { NeedMessages } from '#messages/params/need-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';
import type { SyntaxProblem } from '#needs/syntax-problem.ts';

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  twice: 'le même champ y figure deux fois. Gardez-en un.',
  tabs: 'les lignes se décalent par des espaces, pas par des tabulations.',
  documents: 'il contient plusieurs documents (---)\u00a0; un besoin en est un seul.',
  indentation: 'la ligne n’est pas décalée comme ses voisines.',
  'no-pair': 'une ligne n’est ni «\u00a0champ: valeur\u00a0» ni un élément de liste.',
  unclosed: 'il manque un crochet, un guillemet, un deux-points ou une virgule.',
  anchor: 'il renvoie à une ancre qui n’est définie nulle part avant.',
  depth: 'ses niveaux sont trop nombreux.',
  aliases: 'ses alias se déplient en un texte trop grand.',
  other: '',
};

export const need: MessagesFor<NeedMessages> = {
  'need-syntax': ({ problem, detail }) =>
    `Le fichier n’est pas du YAML ou du JSON valide\u00a0: ${syntax[problem] || detail}`,
  'need-no-fields': () =>
    'Le fichier ne contient aucun champ. Écrivez au moins «\u00a0problem: { task: ... }\u00a0».',
  'need-empty': () => 'Le fichier est vide. Écrivez au moins problem.task.',
  'need-too-long': ({ characters, limit }, format) =>
    `Le fichier contient ${format.number(characters)} caractères\u00a0; un besoin en contient au plus ${format.number(limit)}. Est-ce le bon fichier\u00a0?`,
  'need-field-missing': ({ field }) => `${field} est absent.`,
  'need-field-unknown': ({ field }) => `${field} n’est pas un champ d’un besoin.`,
  'need-value-unknown': ({ field, value }) => `${field} ne peut pas valoir «\u00a0${value}\u00a0».`,
  'need-value-unfit': ({ field, value }) =>
    `${field} ne peut pas valoir «\u00a0${value}\u00a0»\u00a0: trop petit, trop grand ou trop long.`,
  'need-type-wrong': ({ field, value }) =>
    `${field} n’a pas la bonne forme\u00a0: «\u00a0${value}\u00a0».`,
  'need-quantity-unreadable': ({ field, value }) =>
    `${field}\u00a0: «\u00a0${value}\u00a0» n’est pas une quantité.`,
  'need-unit-missing': ({ field, value }) =>
    `${field}\u00a0: «\u00a0${value}\u00a0» n’a pas d’unité.`,
  'need-unit-unknown': ({ field, unit }) =>
    `${field}\u00a0: «\u00a0${unit}\u00a0» n’est pas une unité de ce champ.`,
  'need-range-reversed': ({ field, value }) =>
    `${field}\u00a0: l’intervalle «\u00a0${value}\u00a0» est à l’envers.`,
  'need-ratio-out-of-range': ({ field, value }) =>
    `${field}\u00a0: «\u00a0${value}\u00a0» dépasse 100\u00a0%.`,
};
