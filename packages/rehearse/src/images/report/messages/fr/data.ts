import type { dataEn } from '#images/report/messages/en/data.ts';

export const dataFr: typeof dataEn = {
  dataTitle: 'De trois sources à ce qu’il a appris',
  dataLead: 'Tout est synthétique, livré comme le ferait une usine, et rassemblé par des jobs.',
  sourcesTitle: '1. Trois sources',
  columnSource: 'Source',
  columnWhat: 'Ce qu’elle contient',
  columnAmount: 'Quantité',
  sourceImages: 'Dossier des caméras',
  sourceImagesWhat: (p) =>
    `JPEG par ligne et par date, ${p.pixels} × ${p.pixels} pixels, ${p.bytes}`,
  sourceImagesAmount: (p, f) => `${f.number(p.images)} images`,
  sourcePostgres: 'Table PostgreSQL des inspections',
  sourceSqlite: 'Table des inspections (SQLite au lieu de PostgreSQL)',
  sourceInspectionsWhat: 'produit, verdict et genre de défaut de chaque image',
  sourceInspectionsAmount: (p, f) => `${f.number(p.rows)} lignes`,
  sourceLines: 'Export JSON des lignes de production',
  sourceLinesWhat: 'réglages de chaque ligne, par jour et par équipe',
  sourceLinesAmount: (p, f) => `${f.number(p.lines)} relevés`,
  sharesTitle: 'Ce que montrent les images',
  byProductCaption: 'Images par produit',
  byLabelCaption: 'Images par genre',

  gatheredTitle: '2. Une table, et des dossiers par produit',
  gatheredLead: (p, f) =>
    `Un job Glue a copié les images dans des dossiers par type de produit ; un crawler a décrit ce qui était livré ; un job SQL l’a joint dans la table cataloguée ${p.table} : ${f.number(p.rows)} lignes en ${f.number(p.partitions)} partitions.`,
  leftOut: (p, f) =>
    p.images === 0
      ? 'Aucune image n’a été écartée.'
      : p.images === 1
        ? 'Une image a été écartée : sans inspection, ou illisible.'
        : `${f.number(p.images)} images ont été écartées : sans inspection, ou illisibles.`,
  crawledTables: ({ tables }) => `Tables trouvées par le crawler : ${tables}.`,
  foldersCaption: 'Images par dossier',
  columnsTitle: 'Colonnes de la table',
  columnName: 'Colonne',
  columnType: 'Type',

  preparedTitle: '3. La recette',
  preparedLead: (p, f) =>
    `Une recette Data Wrangler, exécutée en processing job : ${f.number(p.train)} images pour apprendre (avec celles que l’augmentation a ajoutées), ${f.number(p.validation)} pour régler, ${f.number(p.test)} de côté ; ${p.classes} classes.`,
  columnStep: 'Étape',
  columnBefore: 'Lignes avant',
  columnAfter: 'après',
};
