import type { Statement } from './policy-document.ts';

const variable = /\$\{([^},]+)[^}]*\}/g;

/** The condition keys that a statement asks for, in its conditions and as variables. */
export function keysAskedFor({
  conditions,
  resources,
  hasVariables,
}: Statement): readonly string[] {
  const keys = Object.values(conditions).flatMap((of) => Object.keys(of));
  if (!hasVariables) return keys;
  const texts = Object.values(conditions).flatMap((of) => Object.values(of).flat());
  const names = [...texts, ...resources].flatMap((text) =>
    [...text.matchAll(variable)].map(([, name = '']) => name.trim()),
  );
  return [...keys, ...names.filter((name) => name.includes(':'))];
}
