import { type AskedRequest, text } from './asked-request.ts';

/** What begins an id to the type in ARNs. */
const types: Readonly<Record<string, string>> = {
  i: 'instance',
  ami: 'image',
  sg: 'security-group',
  subnet: 'subnet',
  vol: 'volume',
};

/**
 * The instances, and what else by its id, that a request would change; what only looks is about everything.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html (2026-11).
 */
export function ec2Resources({ operation, input, scope }: AskedRequest): readonly string[] {
  if (/^(Describe|Get)/.test(operation)) return [];
  const { region, accountId } = scope;
  if (operation === 'RunInstances') {
    const image = text(input['ImageId']);
    const made = `arn:aws:ec2:${region}:${accountId}:instance/*`;
    return image === undefined ? [made] : [made, `arn:aws:ec2:${region}::image/${image}`];
  }
  const one = text(input['InstanceId']);
  const ids = [input['InstanceIds'], input['Resources'], one === undefined ? [] : [one]].flatMap(
    (list): readonly unknown[] => (Array.isArray(list) ? list : []),
  );
  return ids.map(String).map((id) => {
    const type = types[id.slice(0, id.indexOf('-'))] ?? '*';
    return `arn:aws:ec2:${region}:${accountId}:${type}/${id}`;
  });
}
