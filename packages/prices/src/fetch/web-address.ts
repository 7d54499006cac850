import { pricesErrors } from '#errors.ts';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

export function isLoopback(url: URL): boolean {
  return loopbackHosts.has(url.hostname);
}

/** An address as it may be shown: without password. */
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** Only https is read, except from this machine itself. */
export function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw pricesErrors.urlRefused(text, 'not-a-url');
  const url = new URL(text, base);
  if (url.username !== '' || url.password !== '') {
    throw pricesErrors.urlRefused(shown(url), 'credentials');
  }
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  if (!isAllowed) throw pricesErrors.urlRefused(shown(url), 'not-https');
  return url;
}

/** An address that an index names: on the server of the index. */
export function sameServer(path: string, base: URL): URL {
  const url = webAddress(path, base);
  if (url.origin !== base.origin) throw pricesErrors.urlRefused(shown(url), 'other-host');
  return url;
}

/** Where a server sends on to: never from the outside world to a service of this machine. */
export function redirected(location: string, from: URL): URL {
  const url = webAddress(location, from);
  if (isLoopback(url) && !isLoopback(from)) throw pricesErrors.urlRefused(shown(url), 'other-host');
  return url;
}
