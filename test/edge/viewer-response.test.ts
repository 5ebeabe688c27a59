import { expect, test } from 'vitest';
import { loadResponseFunction } from '../../cli/stand-in/edge/viewer-function.ts';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';
import { cacheControl } from '../../lambda/site/cache-lifetimes.ts';
import { exampleSite } from './shipped-function.ts';

const run = loadResponseFunction(createEdge(exampleSite).responseFunctionCode);
const request = { method: 'GET', uri: '/nope', query: '', headers: {} };
const headers = { 'content-type': 'text/html; charset=utf-8', etag: '"1"', 'last-modified': 'today' };

test.each([cacheControl.notFound, cacheControl.trialNotFound])(
  'a page with the lifetime "%s" is answered with 404, and not to be asked for again',
  (lifetime) => {
    const { status, headers: sent } = run(request, { status: 200, headers: { ...headers, 'cache-control': lifetime } });
    expect(status).toBe(404);
    expect(sent).toEqual({ 'content-type': headers['content-type'], 'cache-control': lifetime });
  },
);

test.each([cacheControl.page, cacheControl.trial, cacheControl.ledger, undefined])(
  'one with the lifetime "%s" is left alone',
  (lifetime) => {
    const answer = { status: 200, headers: { ...headers, ...(lifetime && { 'cache-control': lifetime }) } };
    expect(run(request, answer)).toEqual(answer);
  },
);
