import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { planeVariables } from '#plane/plane-variables.ts';
import { renderExports } from '#plane/render-exports.ts';

const input = {
  url: 'http://127.0.0.1:4566',
  region: 'eu-west-3',
  shimDir: "/opt/it's here/shim",
  pythonPath: '/home/me/lib',
};

test('the shim comes first on PYTHONPATH and is there once', () => {
  const { PYTHONPATH = '' } = planeVariables(input);
  expect(PYTHONPATH).toBe("/opt/it's here/shim:/home/me/lib");
  expect(planeVariables({ ...input, pythonPath: PYTHONPATH })['PYTHONPATH']).toBe(PYTHONPATH);
});

test('a real shell reads the exports as they were meant', () => {
  const odd = `a'b"c $(touch /nowhere) \\ \`x\``;
  const variables = { ...planeVariables(input), ODD: odd };
  const script = `${renderExports(variables, 'sh')}printf '%s|%s' "$ODD" "$PYTHONPATH"`;
  const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(printed).toBe(`${odd}|/opt/it's here/shim:/home/me/lib`);
});

test('fish and PowerShell get their own spelling and quoting', () => {
  expect(renderExports({ A: "it's" }, 'fish')).toBe("set -gx A 'it\\'s';\n");
  expect(renderExports({ A: "it's" }, 'powershell')).toBe("$env:A = 'it''s'\n");
});
