import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const textract: CatalogEntry = {
  id: 'textract',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(['eu-north-1'], 'https://docs.aws.amazon.com/general/latest/gr/textract.html'),
  limits: {
    payloadMaxBytes: fact(
      500000000,
      'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
    ),
  },
  abilities: {},
  guidance: {
    tasks: fact(
      ['document-extraction'],
      'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
    ),
    modalities: fact(
      ['documents', 'image'],
      'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
    ),
    pages: {
      documents: fact(
        'OCR, forms, tables, queries and invoices in English, French, German, Italian, Portuguese and Spanish.',
        'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
      ),
      sync: fact(
        '10 MB and one page in a direct call; 500 MB and 3,000 pages as a job.',
        'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
      ),
      price: fact('Billed by page and by feature.', 'https://aws.amazon.com/textract/pricing/'),
    },
  },
  meters: fact(
    ['textract.forms', 'textract.tables', 'textract.queries-with-forms-and-tables'],
    'https://aws.amazon.com/textract/pricing/',
  ),
  security: fact(
    ['AI opt-out policy', 'KMS on results'],
    'https://docs.aws.amazon.com/textract/latest/dg/limits-document.html',
  ),
};
