/**
 * Shapes of AWS's public model whose constraints S3 answers in another way than by a validation error, or not at all.
 * The operations check them and answer S3's own refusals.
 */
export const uncheckedShapes: readonly string[] = [
  // The pattern wants a bare slash; clients send it escaped as well, and S3 decodes it.
  'CopySource',
];
