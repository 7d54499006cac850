import { AwsServiceError, type HeaderFields } from '@slipway/wire';

/**
 * Keeps web pages out: a page that a browser shows may send requests to the loopback address, and a name of its
 * own may be made to resolve to it (DNS rebinding). AWS clients send no `Origin`, and a `Host` that we know.
 */
export class Door {
  readonly #hosts: ReadonlySet<string>;
  readonly #isOpen: boolean;

  /** `isOpen`: bound to more than the loopback address, which has names that we do not know. */
  constructor(boundHost: string, { isOpen = false }: { readonly isOpen?: boolean } = {}) {
    this.#isOpen = isOpen;
    this.#hosts = new Set([
      'localhost',
      '127.0.0.1',
      '[::1]',
      boundHost.toLowerCase(),
      `[${boundHost.toLowerCase()}]`,
    ]);
  }

  /** Throws the refusal. */
  checkHost({ host }: HeaderFields): void {
    if (this.#isOpen && host !== undefined) return;
    if (host === undefined || !this.#isOurs(host))
      throw refusal(
        `the Host header ${shown(host)} is not a name of this machine's loopback address`,
      );
  }

  /** The plane's own controls ask nobody's name: they are for programs of this machine alone. */
  checkNeighbour(address: string | undefined): void {
    if (address === undefined || !/^(127\.|::1$|::ffff:127\.)/.test(address))
      throw refusal('it comes from another machine');
  }

  /** Throws the refusal of a request that a web page of another origin sends. */
  checkPage(headers: HeaderFields): void {
    const { host, origin } = headers;
    if (origin !== undefined && origin !== `http://${host}`)
      throw refusal(`it comes from a web page of ${shown(origin)}`);
    // Images and the like come without an Origin, and a page of another port of this machine counts as the same site.
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      throw refusal('it comes from a web page of another site');
    }
  }

  #isOurs(host: string): boolean {
    const colon = host.lastIndexOf(':');
    const hasPort = colon > host.lastIndexOf(']') && colon >= 0;
    const name = (hasPort ? host.slice(0, colon) : host).toLowerCase();
    return this.#hosts.has(name) || name.endsWith('.localhost');
  }
}

function refusal(reason: string): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDenied',
    status: 403,
    message: `Slipway refused the request because ${reason}. It answers only to programs on this machine.`,
  });
}

function shown(text: string | undefined): string {
  return text === undefined ? '(none)' : `'${text.slice(0, 100)}'`;
}
