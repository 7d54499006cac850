import { expect, it } from 'vitest';
import { corsHeaders, crowdedPattern, matchingRule, unknownMethod } from './cors.ts';

const rule = {
  AllowedMethods: ['GET', 'PUT'],
  AllowedOrigins: ['https://*.example.com', 'http://localhost:3000'],
  AllowedHeaders: ['x-amz-*', 'Content-Type'],
};
const matches = (origin: string, method = 'GET', headers: readonly string[] = []) =>
  matchingRule([rule], { origin, method, headers }) !== undefined;

it('lets in the origins, methods and headers of a rule, and no others', () => {
  expect(matches('https://app.example.com')).toBe(true);
  expect(matches('http://localhost:3000', 'PUT', ['x-amz-acl', 'content-type'])).toBe(true);
  expect(matches('https://example.com')).toBe(false);
  expect(matches('https://app.example.com.evil.example')).toBe(false);
  expect(matches('https://app.example.com', 'DELETE')).toBe(false);
  expect(matches('https://app.example.com', 'GET', ['authorization'])).toBe(false);
  expect(matches('null')).toBe(false);
});

it('takes the asterisk for one piece of text', () => {
  const ab = { AllowedMethods: ['GET'], AllowedOrigins: ['ab*ba'] };
  const request = (origin: string) => ({ origin, method: 'GET', headers: [] });
  expect(matchingRule([ab], request('abba'))).toBe(ab);
  // The two ends do not overlap.
  expect(matchingRule([ab], request('aba'))).toBeUndefined();
});

it('names the origin, or all of them where all may', () => {
  const request = { origin: 'https://app.example.com', method: 'GET', headers: [] };
  expect(corsHeaders(rule, request)).toMatchObject({
    'access-control-allow-origin': 'https://app.example.com',
    'access-control-allow-credentials': 'true',
  });
  const any = corsHeaders({ ...rule, AllowedOrigins: ['*'] }, request);
  expect(any['access-control-allow-origin']).toBe('*');
  expect(any).not.toHaveProperty('access-control-allow-credentials');
});

it('finds what S3 refuses in rules', () => {
  expect(unknownMethod([rule])).toBeUndefined();
  expect(unknownMethod([{ ...rule, AllowedMethods: ['PATCH'] }])).toBe('PATCH');
  expect(crowdedPattern([{ ...rule, AllowedOrigins: ['*.x.*'] }])).toBe('*.x.*');
});
