/** Names that say nothing: name the idea instead. */
const banned = /(^|[/.-])(utils?|helpers?|common|misc|managers?)([/.-]|$)|(^|\/)types[.]ts$/;

/** Not ours to choose: scripts of Glue jobs say `from awsglue.utils import getResolvedOptions`. */
const givenNames: readonly string[] = ['runtimes/glue/awsglue/utils.py'];

const codePath = /^(packages|tools|conformance|bench|runtimes)\/.*[.](ts|mjs|py)$/;

export function findBannedNames(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => codePath.test(path) && banned.test(path) && !givenNames.includes(path))
    .map((path) => `${path}: a name such as utils, helpers, common or types says nothing.`);
}

/**
 * Python lives in `runtimes/`; scripts that drive real Python clients in `conformance/`; Glue and processing scripts of
 * a user, which AWS runs as Python, in `examples/` and `launch/glue/`.
 */
export function findStrayPython(paths: readonly string[]): readonly string[] {
  return paths
    .filter(
      (path) =>
        path.endsWith('.py') &&
        !/^(runtimes|conformance|launch\/glue|examples\/[a-z-]+)\//.test(path),
    )
    .map((path) => `${path}: Python belongs in runtimes/ (or, for client scripts, conformance/).`);
}
