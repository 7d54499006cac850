/** Shape in the record of a bucket: JSON, S3's names. */
export interface CorsRule {
  readonly ID?: string | undefined;
  readonly AllowedHeaders?: readonly string[] | undefined;
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly ExposeHeaders?: readonly string[] | undefined;
  readonly MaxAgeSeconds?: number | undefined;
}

export interface CorsRequest {
  readonly origin: string;
  readonly method: string;
  /** Of a preflight: the headers that the page wants to send. */
  readonly headers: readonly string[];
}

const methods: readonly string[] = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/** The method that S3 would refuse in a rule. */
export function unknownMethod(rules: readonly CorsRule[]): string | undefined {
  return rules.flatMap((rule) => rule.AllowedMethods).find((method) => !methods.includes(method));
}

/** A pattern with more than one asterisk, which S3 refuses. */
export function crowdedPattern(rules: readonly CorsRule[]): string | undefined {
  const patterns = rules.flatMap(({ AllowedOrigins, AllowedHeaders = [] }) => [
    ...AllowedOrigins,
    ...AllowedHeaders,
  ]);
  return patterns.find((pattern) => pattern.split('*').length > 2);
}

/** The first rule that lets the request in. */
export function matchingRule(
  rules: readonly CorsRule[],
  request: CorsRequest,
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.AllowedMethods.includes(request.method) &&
      rule.AllowedOrigins.some((pattern) => matches(pattern, request.origin)) &&
      request.headers.every((header) =>
        (rule.AllowedHeaders ?? []).some((pattern) =>
          matches(pattern.toLowerCase(), header.toLowerCase()),
        ),
      ),
  );
}

function matches(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

/** What lets a page read the answer. */
export function corsHeaders(
  rule: CorsRule,
  request: CorsRequest,
): Readonly<Record<string, string>> {
  const isAny = rule.AllowedOrigins.includes('*');
  const { ExposeHeaders: exposed = [], MaxAgeSeconds: maxAge } = rule;
  return {
    'access-control-allow-origin': isAny ? '*' : request.origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(isAny ? undefined : { 'access-control-allow-credentials': 'true' }),
    ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(', ') }),
    ...(maxAge !== undefined && { 'access-control-max-age': String(maxAge) }),
    ...(request.headers.length > 0 && {
      'access-control-allow-headers': request.headers.join(', '),
    }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}
