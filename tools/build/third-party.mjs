// The licences of what the bundle contains of others, from the bundle's own list of inputs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaServices } from './schemas.mjs';

/** Licences that let a bundle be given away under Apache-2.0. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
];

function packageFolders(inputs) {
  const found = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const schemas = schemaServices().map(({ name }) => `node_modules/${name}`);
  return [...new Set([...found, ...schemas])].filter((folder) => folder !== undefined).sort();
}

function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[sc]e|notice|copying)/i.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/** Markdown with each package's name, version, licence and licence text. Throws on a licence not listed above. */
export function thirdParty(root, inputs) {
  const sections = packageFolders(inputs).map((path) => {
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    if (!permissive.includes(license)) throw new Error(`${name} is under ${license}`);
    // Some of AWS's packages name Apache-2.0 and leave its text out; ours is the same text.
    const own = existsSync(folder) ? licenceText(folder) : '';
    const text = own || readFileSync(join(root, 'LICENSE'), 'utf8').trim();
    return `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return `# Libraries inside the bundle of Slipway\n\n${sections.join('\n')}`;
}
