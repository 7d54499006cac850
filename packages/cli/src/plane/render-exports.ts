export type ShellName = 'sh' | 'fish' | 'powershell';

/** Lines that a shell of that kind evaluates; values are quoted so that nothing in them is executed. */
export function renderExports(
  variables: Readonly<Record<string, string>>,
  shell: ShellName,
): string {
  return Object.entries(variables)
    .map(([name, value]) => `${line(shell, name, value)}\n`)
    .join('');
}

function line(shell: ShellName, name: string, value: string): string {
  switch (shell) {
    case 'sh':
      return `export ${name}='${value.replaceAll("'", `'\\''`)}'`;
    case 'fish':
      return `set -gx ${name} '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';`;
    case 'powershell':
      return `$env:${name} = '${value.replaceAll("'", "''")}'`;
  }
}
